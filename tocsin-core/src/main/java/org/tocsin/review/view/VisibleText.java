package org.tocsin.review.view;

import java.util.Locale;

/** Makes visible what a screen would obey rather than show: control characters, directions, what has no width. */
final class VisibleText {
    private static final int CONTROL_PICTURES = 0x2400;
    private static final String TAB = "  ";

    private VisibleText() {}

    /** Whether a character may be shown as it is. */
    static boolean plain(int c) {
        if (c == '\t') {
            return true;
        }
        if (c >= 0xFE00 && c < 0xFE0F) {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    /** The symbol of a character that may not be shown as it is. */
    static String symbol(int c) {
        if (c < 0x20) {
            return Character.toString(CONTROL_PICTURES + c);
        }
        return c == 0x7f ? "\u2421" : String.format(Locale.ROOT, "\u27e8U+%04X\u27e9", c);
    }

    /** The text with every such character replaced. */
    static String of(String text) {
        if (text.codePoints().allMatch(VisibleText::plain)) {
            return text.replace("\t", TAB);
        }
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> out.append(plain(c) ? Character.toString(c) : symbol(c)));
        return out.toString().replace("\t", TAB);
    }
}
