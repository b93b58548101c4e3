package org.tocsin.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tocsin.link.Candidate;
import org.tocsin.link.Entities;
import org.tocsin.link.Entity;
import org.tocsin.link.LinkSettings;
import org.tocsin.link.Linker;
import org.tocsin.model.Check;
import org.tocsin.model.LinkStatus;
import org.tocsin.model.Mention;
import org.tocsin.model.Person;
import org.tocsin.model.PersonName;
import org.tocsin.model.Population;
import org.tocsin.model.Role;
import org.tocsin.model.Trait;
import org.tocsin.model.TraitType;
import org.tocsin.registry.CompactPersonIndex;

class DecisionsTest {
    private final Linker linker = new Linker(index(), LinkSettings.standard());
    private final Decisions decisions = new Decisions(linker);

    private static CompactPersonIndex index() {
        var builder = CompactPersonIndex.builder();
        builder.add(person("P1", "DUPONT", 19670312, "800123"));
        builder.add(person("P2", "DUPONT", 19670321, "800124"));
        return builder.build();
    }

    private static Person person(String id, String surname, int birthDate, String number) {
        return new Person(
                id,
                Population.PATIENT,
                surname,
                "",
                "Marie",
                "F",
                birthDate,
                "",
                "",
                List.of(number),
                List.of(),
                List.of(),
                "",
                "",
                "",
                0,
                Map.of());
    }

    private static Trait trait(TraitType type, String value) {
        return new Trait(type, value, 0, 1, Check.NONE, "column", true);
    }

    private static Entity row(Trait... more) {
        List<Trait> traits = new ArrayList<>(List.of(
                trait(TraitType.NAME, new PersonName("DUPONT", "", "MARIE", true).encoded()),
                trait(TraitType.BIRTH_DATE, "1967-03-12")));
        traits.addAll(List.of(more));
        return new Entities(true).add(0, new Mention(Role.SUBJECT, traits), true);
    }

    private List<Decision> linked(Entity entity) {
        List<Decision> made = new ArrayList<>();
        for (Candidate c : linker.link(entity)) {
            made.add(new Decision(
                    c.person(),
                    c.status(),
                    c.probability(),
                    c.weight(),
                    c.evidence().pack(),
                    c.how()));
        }
        return made;
    }

    @Test
    void a_remembered_decision_is_that_of_the_linker_in_every_figure() {
        List<Decision> expected = linked(row());
        assertThat(expected).extracting(Decision::status).contains(LinkStatus.CONFIRMED);
        assertThat(decisions.of(row())).isEqualTo(expected);
        assertThat(decisions.of(row())).isEqualTo(expected);
        decisions.forget();
        assertThat(decisions.of(row())).isEqualTo(expected);
    }

    @Test
    void another_value_or_part_or_label_is_another_question() {
        decisions.of(row());
        Entity another = row(trait(TraitType.PATIENT_ID, "800124"));
        assertThat(decisions.of(another)).isEqualTo(linked(another)).isNotEqualTo(decisions.of(row()));
        Entity unlabelled = row(new Trait(TraitType.PATIENT_ID, "800124", 0, 1, Check.NONE, "number", false));
        assertThat(decisions.of(unlabelled)).isEqualTo(linked(unlabelled));
    }

    @ParameterizedTest
    @EnumSource(
            value = TraitType.class,
            names = {"STAY_ID", "IBAN", "CARD", "ID_DOCUMENT", "CREDENTIAL"})
    void traits_that_do_not_count_change_no_link(TraitType type) {
        assertThat(linked(row(trait(type, "800124")))).isEqualTo(linked(row()));
        assertThat(linked(row(trait(TraitType.PATIENT_ID, "800123"), trait(type, "800123"))))
                .isEqualTo(linked(row(trait(TraitType.PATIENT_ID, "800123"))));
    }
}
