package org.tocsin.detect.name;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.tocsin.model.Trait;

/** Where traits stand that make a name beside them likely: birth dates, patient numbers, ages. */
final class Support {
    private static final int REACH = 40;

    private final String text;
    private final NavigableSet<Integer> starts = new TreeSet<>();
    private final NavigableSet<Integer> ends = new TreeSet<>();

    Support(String text, List<Trait> others) {
        this.text = text;
        for (Trait t : others) {
            switch (t.type()) {
                case BIRTH_DATE, NIR, PATIENT_ID, STAY_ID, REGISTRY_ID, AGE, RPPS, EMAIL -> {
                    starts.add(t.start());
                    ends.add(t.end());
                }
                default -> {}
            }
        }
    }

    /** Whether such a trait stands on the same line within reach. */
    boolean beside(int start, int end) {
        Integer after = starts.ceiling(end);
        if (after != null && after - end <= REACH && text.substring(end, after).indexOf('\n') < 0) {
            return true;
        }
        Integer before = ends.floor(start);
        return before != null
                && start - before <= REACH
                && text.substring(before, start).indexOf('\n') < 0;
    }
}
