package org.tocsin.detect.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.model.Field;
import org.tocsin.model.Passage;

/** Tables drawn in text; the layouts stand in {@code tables.txt}. */
class TextTablesTest {
    record Case(String title, String text, List<String> rows) {
        @Override
        public String toString() {
            return title;
        }
    }

    static Stream<Case> cases() {
        try (InputStream in = Objects.requireNonNull(TextTablesTest.class.getResourceAsStream("tables.txt"))) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(all.split("(?m)^=== ")).skip(1).map(TextTablesTest::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Case read(String block) {
        int title = block.indexOf('\n');
        int line = block.indexOf("\n---\n");
        String text = block.substring(title + 1, line + 1).replace('\u2192', '\t');
        List<String> rows = block.substring(line + 5).lines().toList();
        return new Case(block.substring(0, title), text, rows);
    }

    private static String shown(Passage row) {
        return row.fields().stream()
                .map(f -> f.label() + "=" + row.text().substring(f.start(), f.end()))
                .collect(Collectors.joining(" ~ "));
    }

    private static List<String> rows(List<Passage> passages) {
        return passages.stream()
                .filter(Passage::isRow)
                .map(TextTablesTest::shown)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void layout_givesTheRowsOfItsList(Case layout) {
        Passage passage = Passage.of("page:1", layout.text());
        List<Passage> parts = new TextTables().split(passage);
        if (layout.rows().equals(List.of("none"))) {
            assertThat(parts).containsExactly(passage);
        } else {
            assertThat(rows(parts)).isEqualTo(layout.rows());
        }
    }

    @Test
    void whatIsNoRow_staysOnePassageOfText() {
        String text =
                "Entrées du jour\nNom\tPrénom\tDDN\nROUX\tAnne\t01/02/1950\nPONS\tLuc\t03/04/1960\nSigné : le cadre\n";
        List<Passage> parts = new TextTables().split(Passage.of("page:4", text));
        assertThat(parts).extracting(Passage::name).containsExactly("page:4", "page:4 row:1", "page:4 row:2");
        assertThat(parts.get(0).text()).isEqualTo("Entrées du jour\nSigné : le cadre\n");
    }

    @Test
    void nextPageWithoutHeadings_goesOnWithTheTable() {
        TextTables tables = new TextTables();
        tables.split(Passage.of("page:1", "Nom\tPrénom\tDDN\nROUX\tAnne\t01/02/1950\nPONS\tLuc\t03/04/1960\n"));
        List<Passage> next = tables.split(Passage.of("page:2", "VIDAL\tRose\t05/06/1970\nfin\n"));
        assertThat(rows(next)).containsExactly("Nom=VIDAL ~ Prénom=Rose ~ DDN=05/06/1970");
    }

    @Test
    void proseAfterATable_endsIt() {
        TextTables tables = new TextTables();
        tables.split(Passage.of("page:1", "Nom\tPrénom\tDDN\nROUX\tAnne\t01/02/1950\nPONS\tLuc\t03/04/1960\n"));
        Passage prose = Passage.of("page:2", "Le patient a été revu ce jour.\nIl va bien.\n");
        assertThat(tables.split(prose)).containsExactly(prose);
    }

    @Test
    void fieldNamesWrittenAsOneWord_areDivided() {
        Passage row = new Passage(
                "record:1", "DUPONT 01/02/1950\n", List.of(new Field("nomdelamere", 0, 6), new Field("neele", 7, 17)));
        List<Passage> parts = new TextTables().split(row);
        assertThat(parts.get(0).fields()).extracting(Field::label).containsExactly("nom de la mere", "nee le");
    }

    @Test
    void otherFieldNames_stayAsTheyAre() {
        Passage row = new Passage(
                "record:1", "a b c\n", List.of(new Field("encounter", 0, 1), new Field("PatientName", 2, 3)));
        assertThat(new TextTables().split(row)).containsExactly(row);
    }

    @Test
    void path_isNeverSplit() {
        Passage path = Passage.of(Passage.PATH, "Nom\tPrénom\tDDN\nA\tB\t01/02/1950\nC\tD\t01/02/1951\n");
        assertThat(new TextTables().split(path)).containsExactly(path);
    }

    @Property(tries = 300)
    void anyText_isSplitWithoutLosingALine(@ForAll("texts") String text) {
        List<Passage> parts = new TextTables().split(Passage.of("page:1", text));
        List<String> words = new ArrayList<>();
        parts.forEach(p -> words.addAll(List.of(p.text().split("[\\s|;,]+"))));
        for (Passage part : parts) {
            for (Field field : part.fields()) {
                assertThat(field.end()).isLessThanOrEqualTo(part.text().length());
            }
        }
        List<String> labels = parts.stream()
                .flatMap(part -> part.fields().stream())
                .map(Field::label)
                .toList();
        for (String name : List.of("DUPONT", "LEROY")) {
            // a name inside a heading lives on in the labels of the rows, as often as there are rows
            if (labels.stream().anyMatch(label -> label.contains(name))) {
                continue;
            }
            assertThat(words.stream().filter(name::equals).count())
                    .isEqualTo(Arrays.stream(text.split("[\\s|;,]+"))
                            .filter(name::equals)
                            .count());
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> cell = Arbitraries.of(
                "DUPONT", "LEROY", "Marie", "Nom", "Prénom", "DDN", "01/02/1950", "", "12", "Total", "IPP");
        Arbitrary<String> mark = Arbitraries.of("\t", " | ", ";", "   ", "\n", "\n", " ");
        return Arbitraries.lazyOf(() -> cell, () -> mark)
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join("", parts) + "\n");
    }

    @Test
    void fieldNamesCutByADatabase_areCompleted_othersStay() {
        assertThat(SpokenLabels.of("DATE_NAI")).isEqualTo("date nais");
        assertThat(SpokenLabels.of("DATE_NAI3")).isEqualTo("date nais");
        assertThat(SpokenLabels.of("CODE_POSTA")).isEqualTo("code postal");
        assertThat(SpokenLabels.of("NOM_USUEL")).isEqualTo("NOM_USUEL");
        assertThat(SpokenLabels.of("DATE_EXAM")).isEqualTo("date examen");
        assertThat(SpokenLabels.of("RESULTAT_X")).isEqualTo("RESULTAT_X");
    }
}
