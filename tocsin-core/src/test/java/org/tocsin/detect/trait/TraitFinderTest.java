package org.tocsin.detect.trait;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.model.Field;
import org.tocsin.model.Passage;
import org.tocsin.model.Trait;

class TraitFinderTest {
    private static final Clock IN_2025 = Clock.fixed(Instant.parse("2025-06-01T00:00:00Z"), ZoneOffset.UTC);
    private final TraitFinder finder = new TraitFinder(SmallIndex.ofInventedPeople(), IN_2025);

    /** A text and the traits that it shows, each written {@code TYPE value CHECK rule}. */
    record Snippet(int line, Passage passage, List<String> expected) {
        @Override
        public String toString() {
            return "line " + line + ": " + passage.text().replace("\n", "\\n");
        }
    }

    static Stream<Snippet> snippets() {
        List<Snippet> snippets = new ArrayList<>();
        List<String> lines = lines();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("? ") || line.startsWith("% ")) {
                List<String> expected = new ArrayList<>();
                for (int k = i + 1; k < lines.size() && lines.get(k).startsWith("= "); k++) {
                    expected.add(lines.get(k).substring(2).strip());
                }
                String text = line.substring(2);
                snippets.add(new Snippet(i + 1, line.startsWith("?") ? prose(text) : row(text), expected));
            }
        }
        return snippets.stream();
    }

    private static List<String> lines() {
        var in = Objects.requireNonNull(TraitFinderTest.class.getResourceAsStream("snippets.txt"));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Passage prose(String text) {
        return Passage.of("body", unescape(text));
    }

    private static String unescape(String text) {
        return text.replace("\\n", "\n")
                .replace("\\t", "\t")
                .replace("\\s", "\u00a0")
                .replace("\\h", "\u202f");
    }

    /** {@code heading=value ; heading=value}. */
    private static Passage row(String cells) {
        StringBuilder text = new StringBuilder();
        List<Field> fields = new ArrayList<>();
        for (String cell : cells.split(" ; ", -1)) {
            int split = cell.indexOf('=');
            int start = text.length();
            text.append(unescape(cell.substring(split + 1).strip()));
            fields.add(new Field(cell.substring(0, split).strip(), start, text.length()));
            text.append('\t');
        }
        return new Passage("row:1", text.toString(), fields);
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void snippet_givesExactlyTheTraitsListedForIt(Snippet snippet) {
        List<Trait> traits = finder.find(snippet.passage());
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < traits.size(); i++) {
            Trait trait = traits.get(i);
            String wanted = i < snippet.expected().size() ? snippet.expected().get(i) : "";
            String full = trait.type() + " " + trait.value() + " " + trait.check() + " " + trait.rule();
            shown.add(full.startsWith(wanted + " ") ? wanted : full);
        }
        assertThat(shown).isEqualTo(snippet.expected());
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void traits_areOrderedAndDoNotOverlap(Snippet snippet) {
        int last = 0;
        for (Trait trait : finder.find(snippet.passage())) {
            assertThat(trait.start()).isGreaterThanOrEqualTo(last);
            assertThat(trait.end())
                    .isGreaterThan(trait.start())
                    .isLessThanOrEqualTo(snippet.passage().text().length());
            last = trait.end();
        }
    }

    @Test
    void table_holdsEnoughSnippets() {
        assertThat(snippets()).hasSizeGreaterThanOrEqualTo(80);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".", "1", "a", "@", "1 ", "a.", "né le ", "tél : ", "12/", "<", "(", "IPP ", "1 85 ", "rue ", "12 rue ",
                "é", "A-1"
            })
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void millionCharactersOfOneKind_endSoon(String unit) {
        Passage passage = Passage.of("body", unit.repeat(1_000_000 / unit.length()));

        assertThat(finder.find(passage)).allSatisfy(t -> assertThat(t.end()).isGreaterThan(t.start()));
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.SECONDS)
    void addressOfFourThousandDots_isNoEmail() {
        assertThat(finder.find(Passage.of("body", "a@" + ".".repeat(4000)))).isEmpty();
        assertThat(finder.find(Passage.of("body", "a@" + "b.".repeat(4000) + "1")))
                .isEmpty();
    }

    @Test
    void traitOfPassage_namesNoPersonInText() {
        Trait trait = finder.find(Passage.of("body", "IPP : 8001234567")).get(0);

        assertThat(trait.toString()).doesNotContain("8001234567");
    }

    @Test
    void finderOfNumbersAndMailAlone_findsTheseAndNothingElse() {
        String text = "Né le 12/03/1967, NIR 1 85 05 78 006 084 36, IBAN FR76 3000 6000 0112 3456 7890 189,\n"
                + "tél. 01 45 67 89 10, jean@exemple.fr, 12 rue des Lilas 75012 Paris";

        List<Trait> traits =
                TraitFinder.ofNumbersAndMail(SmallIndex.ofInventedPeople()).find(prose(text));

        assertThat(traits).extracting(t -> t.type().name()).containsExactly("NIR", "IBAN", "PHONE", "EMAIL");
    }
}
