package org.tocsin.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.link.RegistryOfTest.born;
import static org.tocsin.link.RegistryOfTest.name;
import static org.tocsin.link.RegistryOfTest.trait;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.model.Mention;
import org.tocsin.model.Role;
import org.tocsin.model.Trait;
import org.tocsin.model.TraitType;

/** Which mentions of a document speak of the same human being. */
class EntitiesTest {
    private final Entities entities = new Entities(true);
    private int next;

    private Entity text(Role role, Trait... traits) {
        return entities.add(next++, new Mention(role, List.of(traits)), false);
    }

    private Entity row(Trait... traits) {
        return entities.add(next++, new Mention(Role.SUBJECT, List.of(traits)), true);
    }

    @Test
    void a_surname_on_a_later_page_joins_the_one_who_can_be_meant() {
        Entity first = text(Role.SUBJECT, name("Dupont", "Marie"), born("1967-03-12"));
        assertThat(text(Role.SUBJECT, name("Dupont", ""))).isSameAs(first);
        assertThat(text(Role.SUBJECT, name("Dupont", "M"))).isSameAs(first);
    }

    @Test
    void a_surname_that_two_share_stays_alone() {
        Entity mother = text(Role.SUBJECT, name("Dupont", "Marie"), born("1990-03-12"));
        Entity child = text(Role.SUBJECT, name("Dupont", "Lucas"), born("2020-06-01"));
        assertThat(mother).isNotSameAs(child);
        assertThat(text(Role.SUBJECT, name("Dupont", ""))).isNotIn(mother, child);
    }

    @Test
    void another_birth_date_is_another_human_being() {
        Entity father = text(Role.SUBJECT, name("Dupont", "Jean"), born("1950-01-01"));
        assertThat(text(Role.SUBJECT, name("Dupont", "Jean"), born("1980-01-01")))
                .isNotSameAs(father);
    }

    @Test
    void a_doctor_of_the_patients_name_is_another_human_being() {
        Entity patient = text(Role.SUBJECT, name("Dupont", "Marie"), born("1967-03-12"));
        assertThat(text(Role.PRACTITIONER, name("Dupont", ""))).isNotSameAs(patient);
        assertThat(text(Role.PRACTITIONER, name("Dupont", "Marie"))).isNotSameAs(patient);
    }

    @Test
    void a_mother_named_by_surname_alone_is_not_the_child() {
        Entity child = text(Role.SUBJECT, name("Dupont", "Lucas"), born("2020-06-01"));
        assertThat(text(Role.RELATIVE, name("Dupont", ""))).isNotSameAs(child);
    }

    @Test
    void a_shared_identifier_joins_whatever_the_name() {
        Entity known = text(Role.SUBJECT, trait(TraitType.PATIENT_ID, "800123"));
        assertThat(text(Role.SUBJECT, trait(TraitType.PATIENT_ID, "800123"), name("Dupont", "Marie")))
                .isSameAs(known);
    }

    @Test
    void rows_of_a_table_never_join() {
        Entity first = row(name("Dupont", "Marie"), born("1967-03-12"));
        assertThat(row(name("Dupont", "Marie"), born("1967-03-12"))).isNotSameAs(first);
    }
}
