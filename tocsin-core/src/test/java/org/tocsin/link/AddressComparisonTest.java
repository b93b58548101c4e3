package org.tocsin.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.link.RegistryOfTest.subject;
import static org.tocsin.link.RegistryOfTest.trait;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.model.Trait;
import org.tocsin.model.TraitType;
import org.tocsin.registry.AddressForm;
import org.tocsin.registry.PersonIndex;

/** Somebody lives at 14 avenue du Général Delestraint, 38200 Vienne. */
class AddressComparisonTest {
    private static final PersonIndex INDEX = new RegistryOfTest()
            .living("MARTEL", "Lucie", 19800214, "", "14 avenue du Général Delestraint", "38200", "Vienne")
            .index();

    private static Agreement compare(String street, String place) {
        List<Trait> traits = new ArrayList<>();
        if (!street.isEmpty()) {
            traits.add(trait(TraitType.ADDRESS, street));
        }
        if (!place.isEmpty()) {
            traits.add(trait(TraitType.POSTAL_CITY, place));
        }
        return AddressComparison.compare(subject(traits.toArray(Trait[]::new)), INDEX.person(0), 0, INDEX);
    }

    @ParameterizedTest
    @CsvSource({
        "14 AV DU GENERAL DELESTRAINT, 38200 VIENNE, AGREES",
        "14 AVENUE DU GENERAL DELESTRANT, 38200 VIENNE, NEAR",
        "AVENUE DU GENERAL DELESTRAINT, 38200 VIENNE, NEAR",
        "14 AVENUE DU GENERAL DELESTRAINT, 32800 AUTERIVE, NEAR",
        "AVENUE DU GENERAL DELESTRAINT, VIENNE, NEAR",
        "41 AVENUE DU GENERAL DELESTRAINT, 38200 VIENNE, STREET",
        "14 BIS AVENUE DU GENERAL DELESTRAINT, 38200 VIENNE, STREET",
        "14 AVENUE DU GENERAL DELESTRAINT BATIMENT B, 38200 VIENNE, AGREES",
        "14 AVENUE DU GENERAL DELESTRAINT, 69003 LYON, MISSING",
        "14 AVENUE DU GENERAL DELESTRAINT, LYON, MISSING",
        "14 BIS AVENUE DU GENERAL DELESTRAINT, 69003 LYON, MISSING",
        "14 AVENUE DU GENERAL LECLERC, 69003 LYON, MISSING",
        "14 AVENUE DU GENERAL DELESTRAINT, VIENNE CEDEX, AGREES",
        "3 AVENUE DU GENERAL LECLERC, 38200 VIENNE, PLACE",
        "'', 38200 VIENNE, PLACE",
        "8 RUE PASTEUR, VIENNE, TOWN",
        "'', 38209 VIENNE CEDEX, MISSING",
        "'', 69003 LYON, MISSING",
        "8 RUE PASTEUR, 69003 LYON, DIFFERS",
        "8 RUE PASTEUR, '', DIFFERS"
    })
    void an_address_agrees_by_its_parts(String street, String place, Agreement level) {
        assertThat(compare(street, place)).isEqualTo(level);
    }

    @Test
    void a_street_without_number_or_place_neither_agrees_nor_contradicts() {
        assertThat(compare("AVENUE GENERAL DELESTRAINT", "")).isEqualTo(Agreement.MISSING);
    }

    @ParameterizedTest
    @CsvSource({
        "PARIS 13E ARRONDISSEMENT, PARIS",
        "Marseille 8e, MARSEILLE",
        "Lyon 07, LYON",
        "PARIS 1ER, PARIS",
        "VIENNE, VIENNE"
    })
    void the_arrondissement_is_no_part_of_the_town(String written, String town) {
        assertThat(AddressForm.town(written)).isEqualTo(town);
    }

    @Test
    void only_the_house_counts_as_a_way_to_reach_the_person() {
        assertThat(Agreement.values())
                .filteredOn(a -> new Evidence(
                                NameLevel.FULL,
                                DateLevel.MISSING,
                                Agreement.MISSING,
                                Agreement.MISSING,
                                Agreement.MISSING,
                                Agreement.MISSING,
                                Agreement.MISSING,
                                Agreement.MISSING,
                                a,
                                Agreement.MISSING,
                                Agreement.MISSING)
                        .contactAgrees())
                .containsExactly(Agreement.AGREES, Agreement.NEAR);
    }
}
