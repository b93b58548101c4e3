package org.tocsin.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.link.RegistryOfTest.name;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.model.LinkStatus;
import org.tocsin.model.Population;
import org.tocsin.model.Role;

/** What a name without anything else is worth. */
class NamesAloneTest {
    private static final int PEOPLE = 400;

    /** A registry in which every name but one is borne by this many people. */
    private static RegistryOfTest bornBy(int bearers) {
        RegistryOfTest registry = new RegistryOfTest().patient("DUPONT", "Marie", 19670312, "", "800123", "");
        for (int i = 0; i < PEOPLE; i++) {
            int who = i / bearers;
            registry.patient(
                    "ZORG" + (char) ('A' + who % 26) + (char) ('A' + who / 26),
                    "Quentin",
                    19500101 + i % 28,
                    "",
                    "C" + i,
                    "");
        }
        return registry;
    }

    private static double probability(RegistryOfTest registry, Role role) {
        List<Candidate> found = registry.linker().link(RegistryOfTest.of(role, name("Dupont", "Marie")));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).status()).isEqualTo(LinkStatus.REVIEW);
        return found.get(0).probability();
    }

    @Test
    void aNameBorneByOnePerson_tellsMore_whereMostNamesAreBorneByOne() {
        assertThat(probability(bornBy(1), Role.RELATIVE)).isGreaterThan(probability(bornBy(2), Role.RELATIVE) + 0.1);
    }

    @Test
    void anAuthorWhoseNameAPatientAndAnEmployeeBear_isMoreLikelyTheEmployee() {
        RegistryOfTest registry = new RegistryOfTest()
                .patient("DUPONT", "Marie", 19670312, "", "800123", "")
                .person(Population.STAFF, "DUPONT", "", "Marie", 19700101, "", "", "")
                .crowd(300);

        List<Candidate> found = registry.linker().link(RegistryOfTest.of(Role.AUTHOR, name("Dupont", "Marie")));

        assertThat(found).hasSize(2).allMatch(c -> c.status() == LinkStatus.REVIEW);
        assertThat(found.get(0).person()).as("the employee's row").isEqualTo(1);
        assertThat(found.get(0).probability()).isGreaterThan(2 * found.get(1).probability());
    }

    @Test
    void theShareOfPeopleKnown_isSoonLearned() {
        PatternCounts counts = new PatternCounts();
        for (int i = 0; i < 60; i++) {
            counts.add(Role.RELATIVE, Estimation.bit(Part.NAME), List.of());
        }

        double share = Estimation.of(counts, new RegistrySize(5_000, 4_500)).somebody(Weights.group(Role.RELATIVE));

        assertThat(share).isLessThan(Weights.standard().somebody(Weights.group(Role.RELATIVE)) / 2);
    }
}
