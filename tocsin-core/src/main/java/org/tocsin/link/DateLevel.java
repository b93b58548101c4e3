package org.tocsin.link;

import org.tocsin.registry.EditDistance;

/** How far the birth date of a mention agrees with a registry person. */
public enum DateLevel {
    /** The same day. */
    EXACT,
    /** As far as both are known they agree (only the year, or year and month, is known). */
    PARTIAL,
    /** Day and month exchanged, one digit wrong, or two neighbouring digits exchanged. */
    NEAR,
    /** One of the two is unknown. */
    MISSING,
    /** Another day. */
    DIFFERENT,
    /** Two of day, month and year agree. */
    TWO_PARTS,
    /** Only the year agrees. */
    SAME_YEAR;

    /** Whether it is a date that somebody else was born on, by more than a slip of the pen. */
    boolean other() {
        return this == DIFFERENT || this == TWO_PARTS || this == SAME_YEAR;
    }

    /** Compares two dates given as yyyymmdd with 00 for an unknown month or day, 0 for an unknown date. */
    public static DateLevel compare(int shown, int known) {
        if (shown == 0 || known == 0) {
            return MISSING;
        }
        if (shown == known) {
            return shown % 100 == 0 ? PARTIAL : EXACT;
        }
        boolean partial = shown % 100 == 0 || known % 100 == 0;
        if (partial) {
            return partialLevel(shown, known);
        }
        return near(shown, known) ? NEAR : parts(shown, known);
    }

    private static DateLevel parts(int shown, int known) {
        boolean year = shown / 10000 == known / 10000;
        boolean month = shown / 100 % 100 == known / 100 % 100;
        boolean day = shown % 100 == known % 100;
        if ((year && (month || day)) || (month && day)) {
            return TWO_PARTS;
        }
        return year ? SAME_YEAR : DIFFERENT;
    }

    private static DateLevel partialLevel(int shown, int known) {
        if (shown / 10000 != known / 10000) {
            return DIFFERENT;
        }
        int monthShown = shown / 100 % 100;
        int monthKnown = known / 100 % 100;
        return monthShown == 0 || monthKnown == 0 || monthShown == monthKnown ? PARTIAL : DIFFERENT;
    }

    private static boolean near(int a, int b) {
        int swapped = a / 10000 * 10000 + a % 100 * 100 + a / 100 % 100;
        if (swapped == b) {
            return true;
        }
        String x = Integer.toString(a);
        String y = Integer.toString(b);
        return x.length() == y.length() && EditDistance.of(x, y, 1) <= 1;
    }
}
