package org.tocsin.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.model.Field;
import org.tocsin.model.Mention;
import org.tocsin.model.Passage;
import org.tocsin.model.Person;
import org.tocsin.model.PersonName;
import org.tocsin.model.Population;
import org.tocsin.model.Trait;
import org.tocsin.model.TraitType;
import org.tocsin.registry.CompactPersonIndex;
import org.tocsin.registry.CompactPersonIndexBuilder;
import org.tocsin.registry.PersonIndex;

/**
 * Invented passages of French hospitals with the people that must be found in them. In the text files beside it a case begins
 * with {@code === title}, {@code #path} marks a path, {@code #row} a row of {@code label = value}, {@code #mail} a mail with
 * header fields; behind {@code ---} stand the mentions: role, surname, given names, other surname, then traits that the
 * mention must have and, after {@code !}, must not have.
 */
class PassagesTest {
    private static final PersonIndex REGISTRY = registry();
    private static final Detector DETECTOR = new Detector(REGISTRY);

    record Case(String title, Passage passage, List<String> expected) {
        @Override
        public String toString() {
            return title;
        }
    }

    private static PersonIndex registry() {
        CompactPersonIndexBuilder builder = CompactPersonIndex.builder();
        read("registry.txt")
                .lines()
                .filter(l -> !l.isBlank() && l.charAt(0) != '#')
                .forEach(line -> {
                    String[] f = line.split(",", -1);
                    builder.add(new Person(
                            f[0],
                            Population.valueOf(f[1]),
                            f[2],
                            f[3],
                            f[4],
                            "",
                            0,
                            "",
                            "",
                            List.of(),
                            List.of(),
                            List.of(),
                            "",
                            "",
                            "",
                            0,
                            Map.of()));
                });
        return builder.build();
    }

    private static String read(String file) {
        try (InputStream in = Objects.requireNonNull(PassagesTest.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Case> cases() {
        return Stream.of("passages.txt", "styles.txt", "correspondence.txt")
                .flatMap(f -> Stream.of(read(f).split("(?m)^=== ")).skip(1))
                .map(PassagesTest::parse);
    }

    private static Case parse(String block) {
        int titleEnd = block.indexOf('\n');
        String[] halves = block.substring(titleEnd + 1).split("(?m)^---\\s*\\n?", 2);
        String body = halves[0].endsWith("\n") ? halves[0].substring(0, halves[0].length() - 1) : halves[0];
        List<String> expected = halves[1].lines().filter(l -> !l.isBlank()).toList();
        return new Case(block.substring(0, titleEnd).strip(), passage(body.replace("\\t", "\t")), expected);
    }

    private static Passage passage(String body) {
        if (body.startsWith("#path\n")) {
            return Passage.of(Passage.PATH, body.substring(6).strip());
        }
        boolean mail = body.startsWith("#mail\n");
        if (!mail && !body.startsWith("#row\n")) {
            return Passage.of("page:1", body);
        }
        List<Field> fields = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean header = true;
        for (String line : body.substring(body.indexOf('\n') + 1).split("\n", -1)) {
            header &= !line.isBlank();
            int equals = line.indexOf(" = ");
            if (header && equals > 0) {
                int start = text.length();
                text.append(line.substring(equals + 3));
                fields.add(new Field(line.substring(0, equals), start, text.length()));
                text.append(mail ? '\n' : '\t');
            } else {
                text.append(line).append('\n');
            }
        }
        return new Passage(mail ? "body" : "row:2", text.toString(), fields);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void passage_showsItsPeople(Case given) {
        List<Mention> found = DETECTOR.detect(given.passage());
        List<Mention> open = new ArrayList<>(found);
        List<String> missing = new ArrayList<>();
        for (String line : given.expected()) {
            open.stream().filter(m -> fits(line, m)).findFirst().ifPresentOrElse(open::remove, () -> missing.add(line));
        }

        assertThat(missing).as("missing among%n%s", show(found)).isEmpty();
        assertThat(open.stream().map(PassagesTest::show).toList())
                .as("nobody else in%n%s", show(found))
                .isEmpty();
    }

    private static boolean fits(String line, Mention mention) {
        String[] parts = line.split("\\s*;\\s*");
        int space = parts[0].indexOf(' ');
        String role = space < 0 ? parts[0] : parts[0].substring(0, space);
        String[] name =
                space < 0 ? new String[0] : parts[0].substring(space + 1).split("\\s*,\\s*", -1);
        if (!mention.role().word().equals(role) || (name.length == 0) == mention.has(TraitType.NAME)) {
            return false;
        }
        boolean named = name.length == 0 || mention.of(TraitType.NAME).anyMatch(t -> named(t, name));
        return named && Stream.of(parts).skip(1).allMatch(p -> holds(mention, p));
    }

    private static boolean named(Trait trait, String[] wanted) {
        PersonName name = PersonName.decode(trait.value());
        return name.surname().equals(wanted[0])
                && name.given().equals(wanted.length > 1 ? wanted[1] : "")
                && (wanted.length < 3 || name.otherSurname().equals(wanted[2]));
    }

    private static boolean holds(Mention mention, String wanted) {
        boolean without = wanted.startsWith("!");
        String[] typeValue = (without ? wanted.substring(1) : wanted).strip().split(" ", 2);
        boolean has = mention.of(TraitType.valueOf(typeValue[0]))
                .anyMatch(t -> typeValue.length == 1 || t.value().equals(typeValue[1]));
        return has != without;
    }

    private static String show(List<Mention> mentions) {
        return mentions.stream().map(PassagesTest::show).collect(Collectors.joining("\n"));
    }

    private static String show(Mention m) {
        return m.role().word() + " "
                + m.traits().stream()
                        .map(t -> t.type() + " " + t.value() + " (" + t.rule() + ")")
                        .collect(Collectors.joining("; "));
    }
}
