package org.tocsin.detect.trait;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Check;
import org.tocsin.model.Trait;
import org.tocsin.model.TraitType;

/** What the detectors propose for a passage; where proposals overlap, the strongest stays. */
final class Findings {
    /** A proposal; without a trait it only keeps weaker ones away. */
    private record Proposal(@Nullable Trait trait, int start, int end, int strength) {}

    private final List<Proposal> proposals = new ArrayList<>();

    void add(Trait trait, int strength) {
        proposals.add(new Proposal(trait, trait.start(), trait.end(), strength));
    }

    void add(TraitType type, String value, int start, int end, Check check, String rule, int strength) {
        add(new Trait(type, value, start, end, check, rule, isLabel(rule)), strength);
    }

    private static boolean isLabel(String rule) {
        return switch (rule) {
            case "label", "column", "ins", "mrz" -> true;
            default -> false;
        };
    }

    /** Claims a span for something that is no trait. */
    void guard(int start, int end, int strength) {
        proposals.add(new Proposal(null, start, end, strength));
    }

    /** The traits that stay, in order of offset. */
    List<Trait> resolve() {
        proposals.sort(Comparator.comparingInt(Proposal::strength)
                .reversed()
                .thenComparing(p -> p.start() - p.end())
                .thenComparing(Proposal::start));
        TreeMap<Integer, Proposal> kept = new TreeMap<>();
        for (Proposal proposal : proposals) {
            if (isFree(kept, proposal)) {
                kept.put(proposal.start(), proposal);
            }
        }
        List<Trait> traits = new ArrayList<>();
        for (Proposal proposal : kept.values()) {
            Trait trait = proposal.trait();
            if (trait != null) {
                traits.add(trait);
            }
        }
        return traits;
    }

    private static boolean isFree(NavigableMap<Integer, Proposal> kept, Proposal proposal) {
        var before = kept.lowerEntry(proposal.end());
        return before == null || before.getValue().end() <= proposal.start();
    }
}
