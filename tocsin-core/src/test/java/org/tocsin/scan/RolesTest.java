package org.tocsin.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tocsin.model.Category;
import org.tocsin.model.Check;
import org.tocsin.model.Mention;
import org.tocsin.model.Passage;
import org.tocsin.model.PersonName;
import org.tocsin.model.Role;
import org.tocsin.model.Trait;
import org.tocsin.model.TraitType;

class RolesTest {
    private static Trait trait(TraitType type, String value) {
        return new Trait(type, value, 0, value.length(), Check.NONE, "printed", true);
    }

    private static Mention person(Role role, String surname, TraitType... others) {
        Stream<Trait> own = Stream.of(others).map(t -> trait(t, t + " of " + surname));
        Trait name = trait(TraitType.NAME, new PersonName(surname, "", "ANNE", true).encoded());
        return new Mention(role, Stream.concat(Stream.of(name), own).toList());
    }

    private static FoundPassage passage(String name, Mention... mentions) {
        return new FoundPassage(name, false, List.of(mentions), List.of());
    }

    private static List<Role> settled(Category category, FoundPassage... passages) {
        return Roles.settled(List.of(passages), category).stream()
                .flatMap(p -> p.mentions().stream())
                .map(Mention::role)
                .toList();
    }

    @Test
    void staffWithANumberInADirectory_areItsSubjects_butNotThoseNamedAlone() {
        FoundPassage page = passage(
                "page:1",
                person(Role.PRACTITIONER, "DURAND", TraitType.REGISTRY_ID),
                person(Role.STAFF_MEMBER, "MARTIN"));

        assertThat(settled(Category.DIRECTORY, page)).containsExactly(Role.SUBJECT, Role.STAFF_MEMBER);
    }

    @Test
    void staffWithANumberInAReport_stayStaff() {
        FoundPassage page = passage("page:1", person(Role.PRACTITIONER, "DURAND", TraitType.REGISTRY_ID));

        assertThat(settled(Category.CONSULTATION, page)).containsExactly(Role.PRACTITIONER);
    }

    @Test
    void theRecipientOfALetterWithPasswords_isNoSubject_whereAccountsAreGiven() {
        FoundPassage page = passage(
                "page:1",
                person(Role.STAFF_MEMBER, "DURAND", TraitType.EMAIL),
                person(Role.STAFF_MEMBER, "MARTIN", TraitType.CREDENTIAL));

        assertThat(settled(Category.CREDENTIALS, page)).containsExactly(Role.STAFF_MEMBER, Role.SUBJECT);
    }

    @Test
    void aMotherWithAPatientNumber_isThePatient_whereNobodyElseIsIdentified() {
        Mention mother = person(Role.RELATIVE, "DURAND", TraitType.PATIENT_ID);

        assertThat(settled(Category.OBSTETRICS, passage("page:1", mother))).containsExactly(Role.SUBJECT);
        assertThat(settled(
                        Category.CONSULTATION,
                        passage("page:1", mother, person(Role.SUBJECT, "MARTIN", TraitType.BIRTH_DATE))))
                .containsExactly(Role.RELATIVE, Role.SUBJECT);
    }

    @Test
    void spousesAloneInADocument_areItsSubjects_thePathDoesNotCount() {
        Mention spouse = person(Role.RELATIVE, "DURAND", TraitType.BIRTH_DATE);

        assertThat(settled(
                        Category.IDENTITY_DOCUMENT,
                        passage(Passage.PATH, person(Role.SUBJECT, "MARTIN")),
                        passage("page:1", spouse)))
                .containsExactly(Role.SUBJECT, Role.SUBJECT);
        assertThat(settled(Category.IDENTITY_DOCUMENT, passage("page:1", spouse, person(Role.SUBJECT, "MARTIN"))))
                .containsExactly(Role.RELATIVE, Role.SUBJECT);
    }

    @Test
    void whoComplainsWithAHomeAddress_isAlsoTheSubject() {
        FoundPassage page = passage("page:1", person(Role.AUTHOR, "DURAND", TraitType.ADDRESS));

        assertThat(settled(Category.CORRESPONDENCE, page)).containsExactly(Role.AUTHOR, Role.SUBJECT);
    }

    @Test
    void whoSignsAsStaffOnAnotherPage_isNoSubject() {
        assertThat(settled(
                        Category.CORRESPONDENCE,
                        passage("page:1", person(Role.AUTHOR, "DURAND", TraitType.ADDRESS)),
                        passage("page:2", person(Role.STAFF_MEMBER, "DURAND"))))
                .containsExactly(Role.AUTHOR, Role.STAFF_MEMBER);
    }

    @Test
    void anAuthorTakenForThePatientOfAPage_isNot_whereAnotherPageNamesAPractitionerOfThatName() {
        Mention author = person(Role.AUTHOR, "DURAND", TraitType.EMAIL);
        Mention copied = person(Role.SUBJECT, "DURAND", TraitType.EMAIL);

        assertThat(settled(
                        Category.CORRESPONDENCE,
                        passage("page:1", author, copied),
                        passage("page:2", person(Role.PRACTITIONER, "DURAND"))))
                .containsExactly(Role.AUTHOR, Role.PRACTITIONER);
    }

    @Test
    void anAuthorWithABirthDate_staysTheSubject_whateverTheTitle() {
        Mention author = person(Role.AUTHOR, "DURAND", TraitType.BIRTH_DATE);
        Mention copied = person(Role.SUBJECT, "DURAND", TraitType.BIRTH_DATE);

        assertThat(settled(
                        Category.CORRESPONDENCE,
                        passage("page:1", author, copied),
                        passage("page:2", person(Role.PRACTITIONER, "DURAND"))))
                .containsExactly(Role.AUTHOR, Role.SUBJECT, Role.PRACTITIONER);
    }
}
