package org.tocsin.detect.name;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.List;
import org.tocsin.model.Trait;

/** Where traits stand that make a name beside them likely: birth dates, patient numbers, ages. */
final class Support {
    private static final int REACH = 40;

    private final String text;
    private final IntArrayList starts = new IntArrayList();
    private final IntArrayList ends = new IntArrayList();

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
        starts.sort(null);
        ends.sort(null);
    }

    /** Whether such a trait stands on the same line within reach. */
    boolean beside(int start, int end) {
        if (dateBehind(end)) {
            return true;
        }
        int after = firstFrom(starts, end);
        if (after < starts.size() && starts.getInt(after) - end <= REACH && oneLine(end, starts.getInt(after))) {
            return true;
        }
        int before = firstFrom(ends, start + 1) - 1;
        return before >= 0 && start - ends.getInt(before) <= REACH && oneLine(ends.getInt(before), start);
    }

    /** The place in an ordered list of the first offset that is not before this one. */
    private static int firstFrom(IntArrayList ordered, int offset) {
        int low = 0;
        int high = ordered.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ordered.getInt(middle) < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean oneLine(int from, int to) {
        int line = text.indexOf('\n', from);
        return line < 0 || line >= to;
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
