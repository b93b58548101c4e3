package org.tocsin.model;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Folds text so that case, accents, hyphens, apostrophes and spacing do not matter when names are compared. */
public final class Fold {
    private static final Map<Character, String> SPECIAL = Map.ofEntries(
            Map.entry('œ', "OE"),
            Map.entry('Œ', "OE"),
            Map.entry('æ', "AE"),
            Map.entry('Æ', "AE"),
            Map.entry('ß', "SS"),
            Map.entry('ø', "O"),
            Map.entry('Ø', "O"),
            Map.entry('đ', "D"),
            Map.entry('Đ', "D"),
            Map.entry('ð', "D"),
            Map.entry('Ð', "D"),
            Map.entry('ł', "L"),
            Map.entry('Ł', "L"),
            Map.entry('ı', "I"));
    private static final String[] LATIN = new String[0x250];

    static {
        for (char c = 0; c < LATIN.length; c++) {
            LATIN[c] = foldSlowly(c);
        }
    }

    private Fold() {}

    private static String foldSlowly(char c) {
        String special = SPECIAL.get(c);
        if (special != null) {
            return special;
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
        String plain = plainWord(text);
        return plain != null ? plain : anyWords(text);
    }

    /** Whether a part of a text is one word of plain Latin letters whose folded form this is; false also where it would have to be folded. */
    public static boolean isPlain(String text, int from, int to, String folded) {
        if (to - from != folded.length() || to == from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            char upper = c >= 'a' && c <= 'z' ? (char) (c - 32) : c;
            if (upper < 'A' || upper > 'Z' || upper != folded.charAt(i - from)) {
                return false;
            }
        }
        return true;
    }

    /** The folded form of a single word of plain letters and digits, most words there are; null for anything else. */
    private static @Nullable String plainWord(CharSequence text) {
        int length = text.length();
        boolean changed = false;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean lower = c >= 'a' && c <= 'z';
            if (!lower && (c < 'A' || c > 'Z') && (c < '0' || c > '9')) {
                return null;
            }
            changed |= lower;
        }
        if (!changed) {
            return text.toString();
        }
        byte[] out = new byte[length];
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            out[i] = (byte) (c >= 'a' ? c - 32 : c);
        }
        return new String(out, StandardCharsets.ISO_8859_1);
    }

    private static String anyWords(CharSequence text) {
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
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            out.append(character(text.charAt(i)));
        }
        return out.toString();
    }
}
