package org.tocsin.detect.trait;

import org.jspecify.annotations.Nullable;

/**
 * Where the fields of a format stand in its joined lines.
 *
 * @param given null where the given names follow the surname after two fillers
 */
record MrzLayout(
        Span number,
        Span birth,
        int sex,
        Span names,
        @Nullable Span given) {
    /** A span whose check digit, if it has one, stands right after it. */
    record Span(int start, int end) {
        String in(String joined) {
            return joined.substring(start, end);
        }

        boolean isChecked(String joined) {
            return Mrz.checkDigit(in(joined)) == joined.charAt(end) - '0';
        }
    }

    static MrzLayout of(Mrz.Format format) {
        return switch (format) {
            case TD3 -> new MrzLayout(new Span(44, 53), new Span(57, 63), 64, new Span(5, 44), null);
            case TD2 -> new MrzLayout(new Span(36, 45), new Span(49, 55), 56, new Span(5, 36), null);
            case TD1 -> new MrzLayout(new Span(5, 14), new Span(30, 36), 37, new Span(60, 90), null);
            case FRENCH_CARD ->
                new MrzLayout(new Span(36, 48), new Span(63, 69), 70, new Span(5, 30), new Span(49, 63));
        };
    }
}
