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
                case BIRTH_DATE, NIR, NATIONAL_ID, PATIENT_ID, STAY_ID, REGISTRY_ID, AGE, RPPS, EMAIL -> {
                    starts.add(t.start());
                    ends.add(t.end());
                }
                default -> {}
            }
        }
    }

    /** Whether such a trait stands on the same line within reach. */
    boolean beside(int start, int end) {
        if (dateBehind(end)) {
            return true;
        }
        Integer after = starts.ceiling(end);
        if (after != null && after - end <= REACH && text.substring(end, after).indexOf('\n') < 0) {
            return true;
        }
        Integer before = ends.floor(start);
        return before != null
                && start - before <= REACH
                && text.substring(before, start).indexOf('\n') < 0;
    }

    /** Whether a date stands right behind: digits, a separator, digits, a separator, digits. */
    private boolean dateBehind(int end) {
        int k = end;
        while (k < text.length() && k - end < 14 && " \t|(,;:_-".indexOf(text.charAt(k)) >= 0) {
            k++;
        }
        int groups = 0;
        while (groups < 3 && k < text.length() && Character.isDigit(text.charAt(k))) {
            while (k < text.length() && Character.isDigit(text.charAt(k))) {
                k++;
            }
            groups++;
            k += groups < 3 && k < text.length() && "/.- _".indexOf(text.charAt(k)) >= 0 ? 1 : 0;
        }
        return groups == 3;
    }
}
