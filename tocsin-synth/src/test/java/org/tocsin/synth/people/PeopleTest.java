package org.tocsin.synth.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleTest {
    private static final People PEOPLE = new People(3, 20_000);
    private static final List<Person> ALL =
            IntStream.range(0, PEOPLE.size()).mapToObj(PEOPLE::get).toList();

    @Test
    void listsOfNames_areLong() {
        long given = List.of("f_old", "f_mid", "f_new", "m_old", "m_mid", "m_new").stream()
                .flatMap(era -> Lists.of("given_" + era).stream())
                .distinct()
                .count();

        assertThat(Lists.of("surnames").stream().distinct().count()).isGreaterThan(1500);
        assertThat(given).isGreaterThan(600);
    }

    @Test
    void everyNir_hasItsKey() {
        assertThat(ALL).allSatisfy(person -> {
            String nir = person.nir();
            assertThat(nir).hasSize(15).matches("[12]\\d{4}(\\d\\d|2[AB])\\d{8}");
            assertThat(Numbers.withNirKey(nir.substring(0, 13))).isEqualTo(nir);
        });
        assertThat(ALL)
                .anyMatch(person -> person.nir().contains("A"))
                .anyMatch(person -> person.nir().startsWith("99", 5));
    }

    @Test
    void aKnownNir_hasTheKeyThatTheRuleGives() {
        assertThat(Numbers.withNirKey("2550814168025")).endsWith("38");
        assertThat(Numbers.withNirKey("1850578006084")).endsWith("91");
    }

    @Test
    void aKnownIban_hasTheKeysThatTheRuleGives() {
        assertThat(Numbers.iban("20041", "01005", "05000130260")).hasSize(27).startsWith("FR");
        assertThat(mod97(Numbers.iban("30004", "00012", "00000123456"))).isEqualTo(1);
    }

    private static int mod97(String iban) {
        String moved = iban.substring(4) + "1527" + iban.substring(2, 4);
        return new java.math.BigInteger(moved)
                .mod(java.math.BigInteger.valueOf(97))
                .intValue();
    }

    @Test
    void everyRpps_hasElevenDigitsAndALuhnDigit() {
        List<Person> practitioners = ALL.stream().filter(Person::isPractitioner).toList();

        assertThat(practitioners).hasSizeGreaterThan(100).allSatisfy(person -> {
            assertThat(person.rpps()).hasSize(11);
            assertThat(Numbers.withLuhn(person.rpps().substring(0, 10))).isEqualTo(person.rpps());
        });
    }

    @Test
    void populations_haveTheirShares() {
        assertThat(share("staff")).isBetween(0.03, 0.06);
        assertThat(share("partner")).isBetween(0.008, 0.025);
        assertThat(share("patient")).isGreaterThan(0.92);
    }

    private static double share(String population) {
        return (double) ALL.stream()
                        .filter(person -> person.population().equals(population))
                        .count()
                / ALL.size();
    }

    @Test
    void theRegistry_holdsTheTrapsOfARealOne() {
        Map<String, Set<Integer>> sameNameAndBirth = new HashMap<>();
        ALL.forEach(p -> sameNameAndBirth
                .computeIfAbsent(p.birthName() + "|" + p.firstName() + "|" + p.birth(), ignored -> new HashSet<>())
                .add(p.human()));

        assertThat(ALL.stream().filter(p -> p.human() != p.index()).count()).isBetween(100L, 400L);
        assertThat(sameNameAndBirth.values())
                .as("homonyms born on the same day")
                .anyMatch(humans -> humans.size() > 1);
        assertThat(ALL).anyMatch(p -> !p.usedName().isEmpty()).anyMatch(p -> p.deceased() != null);
        assertThat(ALL.stream().filter(p -> !p.nirListed()).count()).isBetween(3_000L, 5_500L);
        assertThat(ALL.stream().map(Person::id).distinct()).hasSize(ALL.size());
        assertThat(ALL.stream()
                        .map(Person::ipp)
                        .filter(ipp -> !ipp.isEmpty())
                        .distinct()
                        .count())
                .isEqualTo(ALL.stream().filter(p -> !p.ipp().isEmpty()).count());
        assertThat(PeopleIndex.of(PEOPLE).babies().size()).isPositive();
    }

    @Test
    void aDuplicateRow_agreesWithItsHumanBeing() {
        assertThat(ALL.stream().filter(p -> p.human() != p.index())).allSatisfy(p -> {
            Person one = PEOPLE.get(p.human());
            assertThat(p.birthName()).isEqualTo(one.birthName());
            assertThat(p.birth()).isEqualTo(one.birth());
            assertThat(p.id()).isNotEqualTo(one.id());
        });
    }

    @Test
    void aPersonWithARival_isFoundOut() {
        PeopleIndex index = PeopleIndex.of(PEOPLE);
        Person p = PEOPLE.get(6);

        assertThat(index.hasRival(-1, p.birthName(), p.firstName(), p.birth(), 0, false))
                .isTrue();
        assertThat(index.hasRival(p.human(), p.birthName(), p.firstName() + "zz", p.birth(), 0, false))
                .isFalse();
    }

    @Test
    void equalSeeds_giveEqualRegistries(@TempDir Path dir) throws IOException {
        RegistryFile.write(new People(5, 500), dir.resolve("a.csv"));
        RegistryFile.write(new People(5, 500), dir.resolve("b.csv"));
        RegistryFile.write(new People(6, 500), dir.resolve("c.csv"));

        assertThat(dir.resolve("a.csv")).hasSameBinaryContentAs(dir.resolve("b.csv"));
        assertThat(Files.mismatch(dir.resolve("a.csv"), dir.resolve("c.csv"))).isNotNegative();
        assertThat(Files.readAllLines(dir.resolve("a.csv")).get(0))
                .startsWith(
                        "id,population,birth_name,used_name,given_names,sex,birth_date,birth_place,nir,patient_ids,emails,"
                                + "phones,address,postal_code,city,deceased_on");
    }
}
