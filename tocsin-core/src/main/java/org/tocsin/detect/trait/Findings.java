package org.tocsin.detect.trait;

import java.util.ArrayList;
import java.util.List;
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
            case "label", "column", "ins", "mrz", "barcode" -> true;
            default -> false;
        };
    }

    /** Claims a span for something that is no trait. */
    void guard(int start, int end, int strength) {
        proposals.add(new Proposal(null, start, end, strength));
    }

    /** The traits that stay, in order of offset. */
    List<Trait> resolve() {
        proposals.sort(Findings::compare);
        List<Proposal> kept = new ArrayList<>(proposals.size());
        for (Proposal proposal : proposals) {
            keep(kept, proposal);
        }
        List<Trait> traits = new ArrayList<>(kept.size());
        for (Proposal proposal : kept) {
            Trait trait = proposal.trait();
            if (trait != null) {
                traits.add(trait);
            }
        }
        return traits;
    }

    /** Strong before weak, long before short, left before right. */
    private static int compare(Proposal a, Proposal b) {
        if (a.strength != b.strength) {
            return Integer.compare(b.strength, a.strength);
        }
        int longer = Integer.compare(a.start - a.end, b.start - b.end);
        return longer != 0 ? longer : Integer.compare(a.start, b.start);
    }

    /** Puts a proposal in its place by offset, unless one that is kept overlaps it. */
    private static void keep(List<Proposal> kept, Proposal proposal) {
        int low = 0;
        int high = kept.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (kept.get(middle).start < proposal.end) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low == 0 || kept.get(low - 1).end <= proposal.start) {
            kept.add(low, proposal);
        }
    }
}
