package org.tocsin.synth.score;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.tocsin.synth.people.Folded;
import org.tocsin.synth.people.Lists;
import org.tocsin.synth.people.People;

/** What kind of person and of name each row of the invented registry is, by which a report shows who is served worse. */
final class PersonFacts {
    private static final Set<String> PARTICLES =
            Set.of("de", "du", "des", "le", "la", "d'", "da", "dos", "el", "ben", "ait", "van", "von", "di");
    private static final Set<String> ORDINARY = Lists.lines("score/ordinary-words.txt").stream()
            .filter(line -> !line.startsWith("#"))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> GIVEN =
            List.of("given_f_old", "given_m_old", "given_f_mid", "given_m_mid", "given_f_new", "given_m_new").stream()
                    .flatMap(list -> Lists.of(list).stream())
                    .map(Folded::of)
                    .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> COUNTRIES = Lists.of("countries").stream()
            .map(line -> line.substring(line.indexOf(';') + 1))
            .collect(Collectors.toUnmodifiableSet());

    private final UnaryOperator<String> humans;
    private final Map<String, Fact> facts = new HashMap<>();
    private final Map<String, Set<String>> namesakes = new HashMap<>();
    private final Map<String, Set<String>> siblings = new HashMap<>();

    /**
     * What is known of a person.
     *
     * @param name full name, folded
     * @param family surname and birth date, folded
     * @param kinds kinds of name that need no other row to be seen
     */
    private record Fact(String population, String sex, String age, String name, String family, Set<String> kinds) {
        @Override
        public String toString() {
            return "Fact[" + population + "]";
        }
    }

    private PersonFacts(UnaryOperator<String> humans) {
        this.humans = humans;
    }

    /**
     * Reads a registry file; an absent one has no people.
     *
     * @param humans the row that stands for the human being of a row
     */
    static PersonFacts read(Path registry, UnaryOperator<String> humans) throws IOException {
        PersonFacts facts = new PersonFacts(humans);
        Table.read(registry, facts::add);
        return facts;
    }

    private void add(NamedCsvRecord row) {
        String id = Table.cell(row, "id");
        String human = humans.apply(id);
        String birth = Table.cell(row, "birth_date");
        String given = Table.cell(row, "given_names");
        String surname = Table.cell(row, "birth_name");
        String used = Table.cell(row, "used_name");
        String first = Folded.of(given.split(";")[0]);
        String name = Folded.of(surname) + " " + first;
        String family = Folded.of(surname) + " " + birth;
        facts.putIfAbsent(
                human,
                new Fact(Table.cell(row, "population"), Table.cell(row, "sex"), age(birth), name, family, kinds(row)));
        namesakes.computeIfAbsent(name, k -> new HashSet<>()).add(human);
        if (!used.isEmpty()) {
            namesakes
                    .computeIfAbsent(Folded.of(used) + " " + first, k -> new HashSet<>())
                    .add(human);
        }
        siblings.computeIfAbsent(family, k -> new HashSet<>()).add(human);
    }

    private static String age(String birth) {
        int years;
        try {
            years = LocalDate.parse(birth).until(People.TODAY).getYears();
        } catch (DateTimeParseException e) {
            return "no whole birth date";
        }
        return years < 1 ? "under 1" : years < 18 ? "1 to 17" : years < 65 ? "18 to 64" : "65 and more";
    }

    private static Set<String> kinds(NamedCsvRecord row) {
        String surname = Table.cell(row, "birth_name");
        String used = Table.cell(row, "used_name");
        String given = Table.cell(row, "given_names");
        Set<String> kinds = new TreeSet<>();
        mark(kinds, surname.contains("-") || used.contains("-"), "compound surname");
        mark(kinds, hasParticle(surname) || hasParticle(used), "surname with a particle");
        mark(kinds, !used.isEmpty() && !used.equals(surname), "used name beside the birth name");
        mark(kinds, isOrdinary(surname) || isOrdinary(used), "surname that is an ordinary word or place");
        mark(kinds, GIVEN.contains(Folded.of(surname)), "surname that is a given name");
        mark(kinds, Folded.of(surname).length() <= 3, "surname of three letters or fewer");
        mark(kinds, !given.contains(";"), "one given name");
        mark(kinds, given.split(";")[0].contains("-"), "compound given name");
        String nir = Table.cell(row, "nir");
        boolean abroad = nir.length() > 6 && nir.startsWith("99", 5);
        mark(kinds, abroad || COUNTRIES.contains(Table.cell(row, "birth_place")), "born abroad");
        return kinds;
    }

    private static void mark(Set<String> kinds, boolean is, String kind) {
        if (is) {
            kinds.add(kind);
        }
    }

    private static boolean hasParticle(String surname) {
        String[] parts =
                surname.toLowerCase(java.util.Locale.FRENCH).replace("'", "' ").split(" ");
        return parts.length > 1 && PARTICLES.contains(Folded.of(parts[0]).isEmpty() ? parts[0] : plain(parts[0]));
    }

    private static String plain(String part) {
        return part.endsWith("'") ? part : Folded.of(part);
    }

    private static boolean isOrdinary(String surname) {
        return ORDINARY.contains(Folded.of(surname));
    }

    String population(String human) {
        Fact fact = facts.get(human);
        return fact == null ? "" : fact.population();
    }

    String sex(String human) {
        Fact fact = facts.get(human);
        return fact == null ? "" : fact.sex();
    }

    String age(String human, String unknown) {
        Fact fact = facts.get(human);
        return fact == null ? unknown : fact.age();
    }

    /** All kinds of name of a person; {@code none of these} where none is remarkable. */
    Set<String> nameKinds(String human) {
        Fact fact = facts.get(human);
        if (fact == null) {
            return Set.of();
        }
        Set<String> kinds = new TreeSet<>(fact.kinds());
        mark(kinds, others(namesakes, fact.name()) > 0, "homonym: another person of the same name");
        mark(kinds, others(siblings, fact.family()) > 0, "same surname and birth date as another (twins)");
        return kinds.isEmpty() ? Set.of("none of these") : kinds;
    }

    private static int others(Map<String, Set<String>> sets, String key) {
        return sets.getOrDefault(key, Set.of()).size() - 1;
    }
}
