package org.tocsin.detect.trait;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tocsin.model.Check;
import org.tocsin.model.Trait;
import org.tocsin.model.TraitType;

class FindingsTest {
    record Proposed(int start, int length, int strength) {
        int end() {
            return start + length;
        }

        Trait trait() {
            return new Trait(TraitType.AGE, "1", start, end(), Check.NONE, "printed", false);
        }
    }

    @Provide
    Arbitrary<List<Proposed>> proposals() {
        var numbers = Arbitraries.integers();
        return Combinators.combine(numbers.between(0, 60), numbers.between(1, 12), numbers.between(40, 46))
                .as(Proposed::new)
                .list()
                .ofMaxSize(30);
    }

    @Property
    void resolvedTraits_areTheStrongestThatDoNotOverlap(@ForAll("proposals") List<Proposed> proposals) {
        Findings findings = new Findings();
        proposals.forEach(proposed -> findings.add(proposed.trait(), proposed.strength));

        assertThat(findings.resolve()).isEqualTo(oneByOne(proposals));
    }

    /** The same said plainly: the strongest first, then the longest, then the leftmost; each stays if nothing is in its way. */
    private static List<Trait> oneByOne(List<Proposed> proposals) {
        List<Proposed> order = new ArrayList<>(proposals);
        order.sort(Comparator.comparingInt(Proposed::strength)
                .reversed()
                .thenComparing(Comparator.comparingInt(Proposed::length).reversed())
                .thenComparingInt(Proposed::start));
        List<Proposed> kept = new ArrayList<>();
        for (Proposed next : order) {
            if (kept.stream().noneMatch(other -> other.start < next.end() && next.start < other.end())) {
                kept.add(next);
            }
        }
        kept.sort(Comparator.comparingInt(Proposed::start));
        return kept.stream().map(Proposed::trait).toList();
    }
}
