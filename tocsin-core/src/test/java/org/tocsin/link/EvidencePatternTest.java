package org.tocsin.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
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
        for (Agreement nir : Agreement.values()) {
            weights.put(nir, Weights.of(with(name, date, nir), 1000, 10, Role.SUBJECT));
        }
        assertThat(weights.get(Agreement.AGREES)).isGreaterThan(weights.get(Agreement.AGREES_UNLABELLED));
        assertThat(weights.get(Agreement.AGREES_UNLABELLED)).isGreaterThan(weights.get(Agreement.MISSING));
        assertThat(weights.get(Agreement.MISSING)).isGreaterThan(weights.get(Agreement.DIFFERS));
    }

    private static Evidence with(NameLevel name, DateLevel date, Agreement nir) {
        Agreement none = Agreement.MISSING;
        return new Evidence(name, date, nir, none, none, none, none, none, none, none, none);
    }
}
