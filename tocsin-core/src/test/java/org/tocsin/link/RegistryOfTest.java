package org.tocsin.link;

import java.util.List;
import java.util.Map;
import org.tocsin.model.Check;
import org.tocsin.model.Fold;
import org.tocsin.model.Mention;
import org.tocsin.model.Person;
import org.tocsin.model.PersonName;
import org.tocsin.model.Population;
import org.tocsin.model.Role;
import org.tocsin.model.Trait;
import org.tocsin.model.TraitType;
import org.tocsin.registry.CompactPersonIndex;
import org.tocsin.registry.CompactPersonIndexBuilder;
import org.tocsin.registry.PersonIndex;

/** A small invented registry and mentions for tests of linking. */
final class RegistryOfTest {
    private final List<Person> people = new java.util.ArrayList<>();
    private boolean nir = true;

    /** Adds a patient; absent values are empty strings and 0. */
    RegistryOfTest patient(String surname, String given, int birthDate, String nir, String ipp, String phone) {
        return person(Population.PATIENT, surname, "", given, birthDate, nir, ipp, phone);
    }

    RegistryOfTest person(
            Population population,
            String birthName,
            String usedName,
            String given,
            int birthDate,
            String nir,
            String ipp,
            String phone) {
        people.add(new Person(
                "R" + people.size(),
                population,
                birthName,
                usedName,
                given,
                "",
                birthDate,
                "",
                nir,
                ipp.isEmpty() ? List.of() : List.of(ipp),
                List.of(),
                phone.isEmpty() ? List.of() : List.of(phone),
                "12 rue des Lilas",
                "91100",
                "Corbeil",
                0,
                Map.of()));
        return this;
    }

    /** Adds a patient who lives somewhere of their own. */
    RegistryOfTest living(
            String surname, String given, int birthDate, String ipp, String street, String code, String town) {
        people.add(new Person(
                "R" + people.size(),
                Population.PATIENT,
                surname,
                "",
                given,
                "",
                birthDate,
                "",
                "",
                ipp.isEmpty() ? List.of() : List.of(ipp),
                List.of(given.toLowerCase(java.util.Locale.ROOT) + ".martel@example.org"),
                List.of(),
                street,
                code,
                town,
                0,
                Map.of()));
        return this;
    }

    /** Adds a row with a FINESS number. */
    RegistryOfTest facility(Population population, String name, String finess) {
        people.add(new Person(
                "R" + people.size(),
                population,
                name,
                "",
                "",
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
                Map.of("finess", finess)));
        return this;
    }

    /** Adds people of other names, so that a name is as rare as in a real registry. */
    RegistryOfTest crowd(int people) {
        for (int i = 0; i < people; i++) {
            patient(
                    "ZORGLUB" + letters(i),
                    "QUENTIN" + letters(i % 40),
                    19300101 + i % 28 + 100 * (i % 12),
                    "",
                    "C" + i,
                    "");
        }
        return this;
    }

    private static String letters(int n) {
        StringBuilder out = new StringBuilder();
        for (int i = n; i > 0; i /= 26) {
            out.append((char) ('A' + i % 26));
        }
        return out.toString();
    }

    /** The same people as a registry whose NIRs must not be used. */
    RegistryOfTest withoutNir() {
        nir = false;
        return this;
    }

    PersonIndex index() {
        CompactPersonIndexBuilder builder = CompactPersonIndex.builder();
        people.forEach(p -> builder.add(nir ? p : p.withoutNir()));
        return builder.build();
    }

    Linker linker() {
        return new Linker(index(), LinkSettings.standard());
    }

    static Entity subject(Trait... traits) {
        return new Entity(0, new Mention(Role.SUBJECT, List.of(traits)));
    }

    static Entity of(Role role, Trait... traits) {
        return new Entity(0, new Mention(role, List.of(traits)));
    }

    static Trait name(String surname, String given) {
        return trait(TraitType.NAME, new PersonName(Fold.words(surname), "", Fold.words(given), true).encoded());
    }

    static Trait born(String date) {
        return trait(TraitType.BIRTH_DATE, date);
    }

    static Trait trait(TraitType type, String value) {
        return new Trait(type, value, 0, 1, Check.NONE, "label", true);
    }

    static Trait unlabelled(TraitType type, String value) {
        return new Trait(type, value, 0, 1, Check.NONE, "registry", false);
    }
}
