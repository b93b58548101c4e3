package org.tocsin.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.tocsin.model.Role;

class EvidencePatternTest {
    @Property
    void a_packed_pattern_unpacks_to_the_same_evidence(
            @ForAll NameLevel name,
            @ForAll DateLevel date,
            @ForAll Agreement a,
            @ForAll Agreement b,
            @ForAll Agreement c,
            @ForAll boolean decoded,
            @ForAll boolean facility) {
        Evidence evidence = new Evidence(name, date, a, b, c, a, b, c, a, b, c, decoded, facility);
        assertThat(Evidence.unpack(evidence.pack())).isEqualTo(evidence);
    }

    @Property
    void more_agreement_never_weighs_less(@ForAll NameLevel name, @ForAll DateLevel date) {
        Map<Agreement, Double> weights = new EnumMap<>(Agreement.class);
        for (Agreement nir : List.of(
                Agreement.AGREES, Agreement.AGREES_UNLABELLED, Agreement.NEAR, Agreement.MISSING, Agreement.DIFFERS)) {
            weights.put(nir, weight(with(name, date, nir)));
        }
        assertThat(weights.get(Agreement.AGREES)).isGreaterThan(weights.get(Agreement.AGREES_UNLABELLED));
        assertThat(weights.get(Agreement.AGREES_UNLABELLED)).isGreaterThan(weights.get(Agreement.NEAR));
        assertThat(weights.get(Agreement.NEAR)).isGreaterThan(weights.get(Agreement.MISSING));
        assertThat(weights.get(Agreement.MISSING)).isGreaterThan(weights.get(Agreement.DIFFERS));
    }

    @org.junit.jupiter.api.Test
    void a_pattern_stored_before_there_were_more_levels_means_the_same() {
        long stored = 1L << 21 | 4L << 18 | 3L << 16 | 1L << 2;
        assertThat(Evidence.unpack(stored))
                .extracting(Evidence::name, Evidence::birthDate, Evidence::nir, Evidence::sex)
                .containsExactly(NameLevel.SWAPPED, DateLevel.DIFFERENT, Agreement.DIFFERS, Agreement.AGREES);
    }

    private static double weight(Evidence evidence) {
        double dateBits = evidence.birthDate() == DateLevel.EXACT ? 15 : 0;
        return Weights.standard()
                .of(evidence, new RegistrySize(1000, 900), new Rarity(true, 10, dateBits, 0), Role.SUBJECT);
    }

    @org.junit.jupiter.api.Test
    void what_a_household_shares_counts_once() {
        Agreement none = Agreement.MISSING;
        Evidence sibling = new Evidence(
                NameLevel.OTHER_GIVEN,
                DateLevel.MISSING,
                none,
                none,
                none,
                none,
                none,
                none,
                Agreement.AGREES,
                none,
                none);
        Rarity rarity = new Rarity(true, 12, 0, 0);
        Weights weights = Weights.standard();
        assertThat(weights.nameAndContact(sibling, rarity))
                .isEqualTo(Math.max(weights.name(NameLevel.OTHER_GIVEN, rarity), weights.contact(sibling, rarity)));
    }

    private static Evidence with(NameLevel name, DateLevel date, Agreement nir) {
        Agreement none = Agreement.MISSING;
        return new Evidence(name, date, nir, none, none, none, none, none, none, none, none);
    }
}
