package org.tocsin.model;

import java.text.Normalizer;

/** Folds text so that case, accents, hyphens, apostrophes and spacing do not matter when names are compared. */
public final class Fold {
    private static final String[] LATIN = new String[0x250];

    static {
        for (char c = 0; c < LATIN.length; c++) {
            LATIN[c] = foldSlowly(c);
        }
    }

    private Fold() {}

    private static String foldSlowly(char c) {
        switch (c) {
            case 'œ', 'Œ':
                return "OE";
            case 'æ', 'Æ':
                return "AE";
            case 'ß':
                return "SS";
            case 'ø', 'Ø':
                return "O";
            case 'đ', 'Đ', 'ð', 'Ð':
                return "D";
            case 'ł', 'Ł':
                return "L";
            case 'ı':
                return "I";
            default:
                break;
        }
        String base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < base.length(); i++) {
            char b = base.charAt(i);
            if (Character.isLetterOrDigit(b)) {
                out.append(Character.toUpperCase(b));
            }
        }
        return out.toString();
    }

    /** The folded form of one character: upper-case letters or digits without accent, empty for anything else. */
    public static String character(char c) {
        return c < LATIN.length ? LATIN[c] : foldSlowly(c);
    }

    /**
     * Words in upper case without accents, separated by single spaces: {@code "Jean-François d'Été"} gives
     * {@code "JEAN FRANCOIS D ETE"}. Combining marks vanish without splitting a word.
     */
    public static String words(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String folded = character(c);
            if (!folded.isEmpty()) {
                if (gap && out.length() > 0) {
                    out.append(' ');
                }
                gap = false;
                out.append(folded);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                gap = true;
            }
        }
        return out.toString();
    }

    /** Like {@link #words} without any space: for identifiers and for compound names written in several ways. */
    public static String compact(CharSequence text) {
        return words(text).replace(" ", "");
    }
}
