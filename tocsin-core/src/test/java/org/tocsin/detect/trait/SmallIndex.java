package org.tocsin.detect.trait;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.tocsin.model.Fold;
import org.tocsin.model.Person;
import org.tocsin.model.Population;
import org.tocsin.model.TraitType;
import org.tocsin.registry.PersonIndex;

/** A registry of a few invented people, looked through person by person. */
final class SmallIndex implements PersonIndex {
    private final List<Person> people;

    SmallIndex(List<Person> people) {
        this.people = people;
    }

    static SmallIndex ofInventedPeople() {
        return new SmallIndex(List.of(
                person(
                        "P-004512",
                        "MARCHAND",
                        "Élise Anne",
                        "F",
                        19670312,
                        "2670391228045",
                        "8001234567",
                        "+33612345678",
                        ""),
                person("P-004513", "BENALI", "Karim", "M", 19850520, "1850578006084", "0080765432", "+33169112233", ""),
                person("M00123", "PETIT", "Sophie", "F", 19790703, "", "", "", "10100123453"),
                person("P-004514", "LECA", "Santa", "F", 19760715, "276072A004015", "75012345", "", ""),
                person("P-004515", "FERRAND", "Odette", "F", 19220203, "", "IPP00777", "", ""),
                person("P-004516", "MARTIN", "Paul", "M", 20080914, "", "80450099", "", "")));
    }

    private static Person person(
            String id,
            String surname,
            String given,
            String sex,
            int born,
            String nir,
            String ipp,
            String phone,
            String rpps) {
        Population population = id.startsWith("M") ? Population.STAFF : Population.PATIENT;
        return new Person(
                id,
                population,
                surname,
                "",
                given,
                sex,
                born,
                "",
                nir,
                ipp.isEmpty() ? List.of() : List.of(ipp),
                List.of(),
                phone.isEmpty() ? List.of() : List.of(phone),
                "",
                "",
                "",
                0,
                rpps.isEmpty() ? Map.of() : Map.of("rpps", rpps));
    }

    private int[] where(IntPredicate test) {
        return IntStream.range(0, people.size()).filter(test).toArray();
    }

    @Override
    public int size() {
        return people.size();
    }

    @Override
    public int patients() {
        return size();
    }

    @Override
    public Person person(int number) {
        return people.get(number);
    }

    @Override
    public int[] byIdentifier(TraitType type, String value) {
        return where(i -> holds(people.get(i), type, value));
    }

    private static boolean holds(Person person, TraitType type, String value) {
        return switch (type) {
            case NIR -> person.nir().equals(value);
            case PATIENT_ID -> person.patientIds().contains(value);
            case REGISTRY_ID -> person.id().equals(value);
            case PHONE -> person.phones().contains(value);
            case EMAIL -> person.emails().contains(value);
            case RPPS -> value.equals(person.extra().get("rpps"));
            default -> false;
        };
    }

    @Override
    public int[] byBirthDate(int date) {
        return where(i -> people.get(i).birthDate() == date);
    }

    @Override
    public int[] bySurnameToken(String token) {
        return where(i -> Fold.words(people.get(i).birthName()).equals(token));
    }

    @Override
    public int[] byFullName(String surname, String given) {
        return where(i -> Fold.words(people.get(i).birthName()).equals(surname)
                && Arrays.asList(Fold.words(people.get(i).givenNames()).split(" "))
                        .contains(given));
    }

    @Override
    public int[] byAddress(String postalCode, String streetLine) {
        return new int[0];
    }

    @Override
    public int[] livingAt(String place, int[] among) {
        return where(i -> Arrays.stream(among).anyMatch(n -> n == i)
                && people.get(i).postalCode().equals(place));
    }

    @Override
    public int placeCount(String place) {
        return where(i -> people.get(i).postalCode().equals(place)).length;
    }

    @Override
    public int surnameCount(CharSequence token) {
        return bySurnameToken(token.toString()).length;
    }

    @Override
    public int givenNameCount(CharSequence token) {
        return where(i -> Arrays.asList(Fold.words(people.get(i).givenNames()).split(" "))
                        .contains(token.toString()))
                .length;
    }

    @Override
    public List<String> similarSurnames(String token) {
        return List.of();
    }

    @Override
    public List<String> similarGivenNames(String token) {
        return List.of();
    }

    @Override
    public int sameHuman(int number) {
        return number;
    }

    @Override
    public int[] rowsOf(int number) {
        return new int[] {number};
    }
}
