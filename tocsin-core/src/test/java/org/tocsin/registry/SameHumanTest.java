package org.tocsin.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.registry.Rows.index;
import static org.tocsin.registry.Rows.row;

import org.junit.jupiter.api.Test;

class SameHumanTest {
    private static final String NIR = "2670391228001";

    @Test
    void sameNir_isOneHumanUnderTwoNames() {
        PersonIndex index = index(
                row("1", "Roque", "Zoé").nir(NIR).born(19670312).sex("F"),
                row("2", "Autre", "Max"),
                row("3", "Duval", "Zoe").nir(NIR).born(19670312).sex("F"));

        assertThat(index.sameHuman(2)).isZero();
        assertThat(index.rowsOf(0)).containsExactly(0, 2);
        assertThat(index.rowsOf(1)).containsExactly(1);
    }

    @Test
    void sameNirWithOtherBirthDate_isNot() {
        assertThat(index(
                                row("1", "Roque", "Zoé").nir(NIR).born(19670312),
                                row("2", "Roque", "Zoé").nir(NIR).born(20010312))
                        .sameHuman(1))
                .isEqualTo(1);
    }

    @Test
    void twinsUnderTheNirOfTheirMother_areNot() {
        assertThat(index(
                                row("1", "Roque", "Léa").nir(NIR).born(20200601).sex("F"),
                                row("2", "Roque", "Lou").nir(NIR).born(20200601).sex("F"))
                        .sameHuman(1))
                .isEqualTo(1);
    }

    @Test
    void theSameStrictTraits_areOneHumanAtTwoAddresses_butNotWhereOneTraitIsMissing() {
        Rows here =
                row("1", "Roque", "Zoé").born(19670312).sex("F").bornIn("Évry").address("12 rue A", "91100", "");
        Rows there =
                row("2", "ROQUE", "Zoe").born(19670312).sex("F").bornIn("EVRY").address("3 rue B", "75012", "");
        assertThat(index(here, there).sameHuman(1)).isZero();
        assertThat(index(here, row("2", "Roque", "Zoé").born(19670312).sex("F")).sameHuman(1))
                .isEqualTo(1);
        assertThat(index(here, row("2", "Roque", "Léa").born(19670312).sex("F").bornIn("Évry"))
                        .sameHuman(1))
                .isEqualTo(1);
    }

    @Test
    void sameNameBirthDateAndPhone_isOne() {
        PersonIndex index = index(
                row("1", "Le Goff", "Zoé, Anne").born(19670312).phone("+33612345678"),
                row("2", "Martin", "ZOE").used("LEGOFF").born(19670312).phone("+33612345678"));

        assertThat(index.sameHuman(1)).isZero();
    }

    @Test
    void sameNameBirthDateAndAddress_isOne() {
        PersonIndex index = index(
                row("1", "Roque", "Zoé").born(19670312).address("12, bd St Michel", "91100", ""),
                row("2", "Roque", "Zoé").born(19670312).address("12 boulevard Saint-Michel", "91100", "Corbeil"));

        assertThat(index.sameHuman(1)).isZero();
    }

    @Test
    void homonymsOfOneDayWithoutCommonContact_areNot() {
        assertThat(index(
                                row("1", "Martin", "Jean").born(19670312),
                                row("2", "Martin", "Jean").born(19670312))
                        .sameHuman(1))
                .isEqualTo(1);
    }

    @Test
    void homonymsOfOneDayAndHouseWithOtherNir_areNot() {
        assertThat(index(
                                row("1", "Martin", "Jean")
                                        .born(19670312)
                                        .phone("+33169000000")
                                        .nir("1670391228001"),
                                row("2", "Martin", "Jean")
                                        .born(19670312)
                                        .phone("+33169000000")
                                        .nir("1670375116002"))
                        .sameHuman(1))
                .isEqualTo(1);
    }

    @Test
    void twinsOfOneHouse_areNot() {
        assertThat(index(
                                row("1", "Roque", "Léa").born(20200601).phone("+33169000000"),
                                row("2", "Roque", "Lola").born(20200601).phone("+33169000000"))
                        .sameHuman(1))
                .isEqualTo(1);
    }

    @Test
    void unnamedNewborns_areNot() {
        assertThat(index(
                                row("1", "Roque", "BEBE").born(20200601).phone("+33169000000"),
                                row("2", "Roque", "BEBE").born(20200601).phone("+33169000000"))
                        .sameHuman(1))
                .isEqualTo(1);
    }

    @Test
    void rowThatSaysLittle_doesNotChainTwoPeople() {
        PersonIndex index = index(
                row("1", "Martin", "Jean").born(19670312).phone("+33169000000").nir("1670391228001"),
                row("2", "Martin", "Jean").born(19670312).phone("+33169000000"),
                row("3", "Martin", "Jean").born(19670312).phone("+33169000000").nir("1670375116002"));

        assertThat(index.rowsOf(0)).containsExactly(0, 1);
        assertThat(index.rowsOf(2)).containsExactly(2);
    }
}
