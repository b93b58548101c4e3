package org.tocsin.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tocsin.model.Fold;
import org.tocsin.model.Person;
import org.tocsin.model.Population;
import org.tocsin.model.TraitType;

/** Whatever the people, the index gives back all holders of a key and nobody else. */
class CompactPersonIndexPropertyTest {
    // few letters, so that homonyms, shared contacts and neighbours in spelling are common
    private static final List<String> SURNAMES = List.of(
            "Roque", "Roques", "Le Goff", "LEGOFF", "Martin-Duval", "Duval", "d'Été", "Saint-Martin", "Nguyễn", "");
    private static final List<String> GIVEN = List.of("Zoé", "Zoe Anne", "Jean-Pierre", "Jean, Pierre", "Léa", "Luc");
    private static final List<String> STREETS = List.of("12, bd St-Michel", "3 bis r. Haute\nBât. B", "Le Bourg", "");

    @Provide
    Arbitrary<List<Person>> registries() {
        Arbitrary<Person> names = Combinators.combine(
                        Arbitraries.of(SURNAMES),
                        Arbitraries.of(SURNAMES),
                        Arbitraries.of(GIVEN),
                        Arbitraries.of(0, 19670312, 19670313, 19670000),
                        Arbitraries.of("", "2670329019001", "1670329019002"),
                        Arbitraries.of(STREETS),
                        Arbitraries.of(List.of("a@ici.fr"), List.of("a@ici.fr", "b@ici.fr"), List.<String>of()),
                        Arbitraries.of("100", "101", "102"))
                .as((birth, used, given, date, nir, street, emails, ipp) -> new Person(
                        "id" + ipp + birth.length(),
                        Population.PATIENT,
                        birth,
                        used,
                        given,
                        "",
                        date,
                        "",
                        nir,
                        List.of(ipp),
                        emails,
                        List.of("+3361234567" + ipp.charAt(2)),
                        street,
                        "29200",
                        "Brest",
                        0,
                        Map.of("rpps", "10000000" + ipp)));
        return names.list().ofMaxSize(30);
    }

    private static PersonIndex index(List<Person> people) {
        CompactPersonIndexBuilder builder = CompactPersonIndex.builder();
        people.forEach(builder::add);
        return builder.build();
    }

    @Property(tries = 200)
    void everyIdentifier_findsExactlyItsHolders(@ForAll("registries") List<Person> people) {
        PersonIndex index = index(people);

        for (Person person : people) {
            assertThat(index.byIdentifier(TraitType.REGISTRY_ID, Fold.compact(person.id())))
                    .containsExactly(numbers(people, other -> other.id().equals(person.id())));
            assertThat(index.byIdentifier(
                            TraitType.PATIENT_ID, person.patientIds().get(0)))
                    .containsExactly(numbers(people, other -> other.patientIds().equals(person.patientIds())));
            assertThat(index.byIdentifier(TraitType.PHONE, person.phones().get(0)))
                    .containsExactly(numbers(people, other -> other.phones().equals(person.phones())));
            assertThat(index.byIdentifier(TraitType.NIR, person.nir()))
                    .containsExactly(numbers(
                            people,
                            other -> !other.nir().isEmpty() && other.nir().equals(person.nir())));
            person.emails()
                    .forEach(email -> assertThat(index.byIdentifier(TraitType.EMAIL, email))
                            .containsExactly(
                                    numbers(people, other -> other.emails().contains(email))));
        }
    }

    @Property(tries = 200)
    void birthDate_findsExactlyThoseBornThen(@ForAll("registries") List<Person> people) {
        PersonIndex index = index(people);

        for (int date : new int[] {19670312, 19670313, 19670000, 19991231}) {
            assertThat(index.byBirthDate(date)).containsExactly(numbers(people, other -> other.birthDate() == date));
        }
    }

    @Property(tries = 200)
    void names_findTheirBearerInEitherOrderAndOnlyBearers(@ForAll("registries") List<Person> people) {
        PersonIndex index = index(people);

        for (int i = 0; i < people.size(); i++) {
            Person person = people.get(i);
            String given = Fold.words(person.givenNames());
            for (String surname : List.of(Fold.words(person.birthName()), Fold.words(person.usedName()))) {
                if (!surname.isEmpty()) {
                    int[] eitherOrder =
                            People.union(index.byFullName(surname, given), index.byFullName(given, surname));
                    assertThat(eitherOrder).contains(i).isSorted();
                    for (int number : eitherOrder) {
                        assertThat(bears(people.get(number), surname)).isTrue();
                    }
                    assertThat(index.bySurnameToken(surname.replace(" ", ""))).contains(i);
                }
            }
        }
    }

    private static boolean bears(Person person, String surname) {
        return SurnameForms.of(person.birthName(), person.usedName()).contains(surname.replace(" ", ""));
    }

    @Property(tries = 200)
    void address_findsThoseWhoLiveThere(@ForAll("registries") List<Person> people) {
        PersonIndex index = index(people);

        assertThat(index.byAddress("29200", "12 BOULEVARD SAINT MICHEL"))
                .containsExactly(numbers(people, other -> other.address().startsWith("12,")));
        assertThat(index.byAddress("29200", "3 BIS RUE HAUTE"))
                .containsExactly(numbers(people, other -> other.address().startsWith("3 bis")));
    }

    @Property(tries = 200)
    void record_comesBackAsItWas(@ForAll("registries") List<Person> people) {
        PersonIndex index = index(people);

        for (int i = 0; i < people.size(); i++) {
            assertThat(index.person(i)).isEqualTo(people.get(i));
        }
    }

    @Property(tries = 200)
    void rowsOfOneHuman_neverContradictEachOther(@ForAll("registries") List<Person> people) {
        PersonIndex index = index(people);

        for (int i = 0; i < people.size(); i++) {
            int[] rows = index.rowsOf(i);
            assertThat(rows).contains(i);
            assertThat(index.sameHuman(i)).isEqualTo(rows[0]);
            for (int a : rows) {
                assertThat(index.rowsOf(a)).containsExactly(rows);
                assertThat(SameHuman.contradict(people.get(a), people.get(i))).isFalse();
            }
        }
    }

    @Property(tries = 300)
    void similarTokens_areThoseThatAFullComparisonFinds(
            @ForAll("tokens") List<String> tokens, @ForAll("token") String asked) {
        TokenTable table = new TokenTable();
        tokens.forEach(table::add);
        int edits = asked.length() >= 9 ? 2 : 1;

        List<String> expected = tokens.stream()
                .distinct()
                .filter(token -> asked.length() >= 4 && !token.equals(asked))
                .filter(token -> EditDistance.of(asked, token, edits) <= edits)
                .toList();

        assertThat(new SimilarTokens(table).near(asked)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Provide
    Arbitrary<String> token() {
        return Arbitraries.strings().withChars('A', 'B', 'C').ofMinLength(1).ofMaxLength(11);
    }

    @Provide
    Arbitrary<List<String>> tokens() {
        return token().list().ofMaxSize(200);
    }

    private static int[] numbers(List<Person> people, Predicate<Person> wanted) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            if (wanted.test(people.get(i))) {
                numbers.add(i);
            }
        }
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
