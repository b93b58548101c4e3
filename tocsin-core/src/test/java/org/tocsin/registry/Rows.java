package org.tocsin.registry;

import java.util.List;
import java.util.Map;
import org.tocsin.model.Person;
import org.tocsin.model.Population;

/** Writes registry rows of invented people for tests, one changed column at a time. */
record Rows(Person person) {
    static Rows row(String id, String birthName, String givenNames) {
        return new Rows(new Person(
                id,
                Population.PATIENT,
                birthName,
                "",
                givenNames,
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
    }

    Rows used(String name) {
        return with(person.sex(), person.birthDate(), person.nir(), name, person.emails(), person.phones());
    }

    Rows sex(String sex) {
        return with(sex, person.birthDate(), person.nir(), person.usedName(), person.emails(), person.phones());
    }

    Rows born(int date) {
        return with(person.sex(), date, person.nir(), person.usedName(), person.emails(), person.phones());
    }

    Rows nir(String nir) {
        return with(person.sex(), person.birthDate(), nir, person.usedName(), person.emails(), person.phones());
    }

    Rows email(String email) {
        return with(person.sex(), person.birthDate(), person.nir(), person.usedName(), List.of(email), person.phones());
    }

    Rows phone(String phone) {
        return with(person.sex(), person.birthDate(), person.nir(), person.usedName(), person.emails(), List.of(phone));
    }

    Rows extra(String heading, String value) {
        return new Rows(new Person(
                person.id(),
                person.population(),
                person.birthName(),
                person.usedName(),
                person.givenNames(),
                person.sex(),
                person.birthDate(),
                person.birthPlace(),
                person.nir(),
                person.patientIds(),
                person.emails(),
                person.phones(),
                person.address(),
                person.postalCode(),
                person.city(),
                person.deceasedOn(),
                Map.of(heading, value)));
    }

    Rows address(String street, String postalCode, String city) {
        return new Rows(new Person(
                person.id(),
                person.population(),
                person.birthName(),
                person.usedName(),
                person.givenNames(),
                person.sex(),
                person.birthDate(),
                person.birthPlace(),
                person.nir(),
                person.patientIds(),
                person.emails(),
                person.phones(),
                street,
                postalCode,
                city,
                person.deceasedOn(),
                person.extra()));
    }

    Rows bornIn(String place) {
        return new Rows(new Person(
                person.id(),
                person.population(),
                person.birthName(),
                person.usedName(),
                person.givenNames(),
                person.sex(),
                person.birthDate(),
                place,
                person.nir(),
                person.patientIds(),
                person.emails(),
                person.phones(),
                person.address(),
                person.postalCode(),
                person.city(),
                person.deceasedOn(),
                person.extra()));
    }

    Rows patientId(String number) {
        return new Rows(new Person(
                person.id(),
                person.population(),
                person.birthName(),
                person.usedName(),
                person.givenNames(),
                person.sex(),
                person.birthDate(),
                person.birthPlace(),
                person.nir(),
                List.of(number),
                person.emails(),
                person.phones(),
                person.address(),
                person.postalCode(),
                person.city(),
                person.deceasedOn(),
                person.extra()));
    }

    private Rows with(String sex, int born, String nir, String used, List<String> emails, List<String> phones) {
        return new Rows(new Person(
                person.id(),
                person.population(),
                person.birthName(),
                used,
                person.givenNames(),
                sex,
                born,
                person.birthPlace(),
                nir,
                person.patientIds(),
                emails,
                phones,
                person.address(),
                person.postalCode(),
                person.city(),
                person.deceasedOn(),
                person.extra()));
    }

    static PersonIndex index(Rows... rows) {
        CompactPersonIndexBuilder builder = CompactPersonIndex.builder();
        for (Rows row : rows) {
            builder.add(row.person());
        }
        return builder.build();
    }

    @Override
    public String toString() {
        return "Rows[hidden]";
    }
}
