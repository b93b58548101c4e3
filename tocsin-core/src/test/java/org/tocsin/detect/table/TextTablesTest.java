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

    @Test
    void aWordAloneAmongLabelsWithPeopleBesideThem_isNotLost() {
        String text =
                "Nom\tDUPONT\tLEROY\nPrénom\tAnne\tZoé\nDDN\t01/02/1950\t03/04/1960\nMARTIN\t\t\nVille\tPau\tPau\n";
        List<Passage> parts = new TextTables().split(Passage.of("page:1", text));
        assertThat(parts).hasSize(3);
        assertThat(parts).anyMatch(part -> part.text().contains("MARTIN"));
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

    private static List<String> texts(String text) {
        return new TextTables()
                .split(Passage.of("page:1", text)).stream().map(Passage::text).toList();
    }

    @Test
    void labelsOfPeopleBesideEachOther_arePeopleOfTheirOwn() {
        assertThat(texts(
                        "NOM : ROUX\tNOM : PONS\nPRÉNOM : Anne\tPRÉNOM : Luc\nNÉ(E) LE : 01/02/1950\tNÉ(E) LE : 03/04/1960\n"
                                + "NOM : VIDAL\nPRÉNOM : Rose\n"))
                .contains(
                        "NOM : ROUX\nPRÉNOM : Anne\nNÉ(E) LE : 01/02/1950\n",
                        "NOM : PONS\nPRÉNOM : Luc\nNÉ(E) LE : 03/04/1960\n");
    }

    @Test
    void bareNamesBesideEachOther_keepTheFactsBelowThem() {
        assertThat(
                        texts(
                                "ROUX Anne             PONS Luc\nnée le 01/02/1950      né le 03/04/1960\nIPP 80010020          IPP 80010021\n"))
                .containsExactly(
                        "ROUX Anne\nnée le 01/02/1950\nIPP 80010020\n", "PONS Luc\nné le 03/04/1960\nIPP 80010021\n");
    }

    @Test
    void patientAndInsuredBesideEachOther_areSaidToBe() {
        assertThat(
                        texts(
                                "PATIENT\tASSURÉ\nNom : ROUX\tNom : PONS\nPrénom : Anne\tPrénom : Luc\nNé(e) le : 01/02/1950\tN° SS : 1600475\n"))
                .containsExactly(
                        "PATIENT\nNom : ROUX\nPrénom : Anne\nNé(e) le : 01/02/1950\n",
                        "ASSURÉ\nNom : PONS\nPrénom : Luc\nN° SS : 1600475\n");
    }

    @Test
    void aPatientBesideADoctor_staysWhereItIs() {
        String text = "Patient : ROUX Anne\tPrescripteur : Dr PONS\nNé(e) le : 01/02/1950\tService : Urgences\n";
        assertThat(texts(text)).containsExactly(text);
    }

    @Test
    void peopleInColumns_becomeRows() {
        List<Passage> parts = new TextTables()
                .split(Passage.of("page:1", "Nom\tROUX\tPONS\nPrénom\tAnne\tZoé\nNé(e) le\t01/02/1950\t03/04/1990\n"));
        assertThat(rows(parts))
                .containsExactly(
                        "Nom=ROUX ~ Prénom=Anne ~ Né(e) le=01/02/1950", "Nom=PONS ~ Prénom=Zoé ~ Né(e) le=03/04/1990");
    }

    @Test
    void aFormWithTwoLabelsALine_isNotTurned() {
        String text = "Nom\tROUX\tPrénom\tAnne\nNé(e) le\t01/02/1950\tSexe\tF\nIPP\t80010020\tService\tORL\n";
        assertThat(texts(text)).containsExactly(text);
    }

    @Test
    void headOfALetterInTwoColumns_keepsThePersonTogether() {
        assertThat(texts(
                        "Hôpital du Val\tMonsieur ROUX Cyprien\nService d'ORL\t21 rue des Tanneurs\nDr Pons\t24200 Sarlat\n"
                                + "RPPS 10049322133\tNé le 19/10/1978\nCher confrère,\n"))
                .containsExactly("Hôpital du Val\nService d'ORL\nDr Pons\nRPPS 10049322133\nMonsieur ROUX Cyprien\n"
                        + "21 rue des Tanneurs\n24200 Sarlat\nNé le 19/10/1978\nCher confrère,\n");
    }

    @Test
    void aPersonsAddressBesideTheHospitals_isReadBelowIt() {
        assertThat(texts(
                        "Hôpital Saint-Roch          Madame Lucie MARTIN\nService de Cardiologie      12 rue des Lilas\n"
                                + "12 avenue de la Gare        44000 Nantes\n44000 Nantes\n"))
                .containsExactly(
                        "Hôpital Saint-Roch\nService de Cardiologie\n12 avenue de la Gare\nMadame Lucie MARTIN\n"
                                + "12 rue des Lilas\n44000 Nantes\n44000 Nantes\n");
    }

    @Test
    void aFormOfLabelsAndValues_isNoHeadOfALetter() {
        String text = "Nom\tMonsieur ROUX\nNaissance\tNé le 19/10/1978\nVille\t24200 Sarlat\n";
        assertThat(texts(text)).containsExactly(text);
    }

    @Test
    void aPatientCellWithNameAndBirthDate_isARow() {
        List<Passage> parts = new TextTables()
                .split(
                        Passage.of(
                                "page:1",
                                "Ch.\tPatient\tTransmissions\n10\tROUX Anne 05/01/1992 (31 ans)\tEVA 6\n11\tPONS Luc 11/10/1998\tEVA 2\n"));
        assertThat(rows(parts))
                .first()
                .isEqualTo("Ch.=10 ~ Patient=ROUX Anne 05/01/1992 (31 ans) ~ Transmissions=EVA 6");
    }
}
