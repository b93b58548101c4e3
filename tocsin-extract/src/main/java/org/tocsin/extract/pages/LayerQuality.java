package org.tocsin.extract.pages;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How good the text layer of a page is. A layer is garbage where its letters stand for something else (fonts without a way back
 * to characters) or where an earlier recognition failed.
 */
final class LayerQuality {
    private static final int FEW = 12;
    private static final double UNKNOWN_SHARE = 0.3;
    private static final double SENSIBLE_SHARE = 0.4;
    /** On a page that is a picture a second look costs only time, and the better reading is kept. */
    private static final double SENSIBLE_ON_PICTURE = 0.75;
    /** Signs that stand in and around words of ordinary texts and forms. */
    private static final String USUAL = ".,;:!?()/-'\"%°*+=<>@_&€«»’‘“”…–—•·²³µ☐☑☒✓";

    /** Signs inside a word, or several unlike ones in a row: {@code l*s:lirGri}, {@code !=<}. */
    private static final Pattern BROKEN =
            Pattern.compile("\\p{L}[*=<>!;?\"°:]+\\p{Ll}|(?![.…]+)(?:([!:;*=<>°?])(?!\\1)){3}");

    private static final String VOWELS = "aeiouyàâäéèêëîïôöùûüœæ";

    private LayerQuality() {}

    /** Characters of a text that are not white space. */
    static int letters(String text) {
        return (int) text.chars().filter(c -> !Character.isWhitespace(c)).count();
    }

    /**
     * Whether a layer says something else than the page shows.
     *
     * @param unknown glyphs without a character
     * @param glyphs  all glyphs
     */
    static boolean isGarbage(String layer, int unknown, int glyphs) {
        return (unknown > FEW && unknown > glyphs * UNKNOWN_SHARE) || isSenseless(layer, SENSIBLE_SHARE);
    }

    /** Whether a layer over a picture of the page, which an earlier recognition made, is worth a second look. */
    static boolean isDoubtful(String layer) {
        return isSenseless(layer, SENSIBLE_ON_PICTURE);
    }

    private static boolean isSenseless(String layer, double share) {
        int words = 0;
        int sensible = 0;
        for (String word : layer.split("\\s+")) {
            if (!word.isEmpty()) {
                words++;
                sensible += isSensible(word) ? 1 : 0;
            }
        }
        return words >= FEW && sensible < words * share;
    }

    /** Sensible words of a text, counted by their characters. */
    static int sense(String text) {
        int sense = 0;
        for (String word : text.split("\\s+")) {
            sense += isSensible(word) ? word.length() : 0;
        }
        return sense;
    }

    /** A word with a vowel, an abbreviation, a number, a date, a code; not a mixture of signs, nor letters between which signs stand. */
    private static boolean isSensible(String token) {
        if (BROKEN.matcher(token).find()) {
            return false;
        }
        int letters = 0;
        int digits = 0;
        int vowels = 0;
        int odd = 0;
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            boolean letter = Character.isLetter(c) && !isPrivate(c);
            letters += letter ? 1 : 0;
            digits += Character.isDigit(c) ? 1 : 0;
            vowels += VOWELS.indexOf(Character.toLowerCase(c)) >= 0 ? 1 : 0;
            odd += letter || Character.isDigit(c) || USUAL.indexOf(c) >= 0 ? 0 : 1;
        }
        boolean coded = digits > 0 && letters <= digits + 2;
        boolean spoken = vowels > 0 || letters <= 2 || (letters <= 5 && token.equals(token.toUpperCase(Locale.ROOT)));
        return odd == 0 && (coded || (digits == 0 && spoken));
    }

    private static boolean isPrivate(char c) {
        return (c >= '\uE000' && c <= '\uF8FF') || c == '\uFFFD';
    }
}
