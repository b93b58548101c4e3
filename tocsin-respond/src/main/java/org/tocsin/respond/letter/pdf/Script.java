package org.tocsin.respond.letter.pdf;

import java.text.Bidi;
import java.text.Normalizer;

/** Prepares text of any script for printing: composed letters, joined Arabic, and the order in which a line is set. */
public final class Script {
    private Script() {}

    /**
     * Text as it is printed: composed letters, blanks for control characters, nothing that is invisible, Arabic letters in the forms
     * that they have beside each other. Still in reading order.
     */
    public static String shaped(String text) {
        String plain = plain(text);
        return ArabicForms.needed(plain) ? ArabicForms.join(plain) : plain;
    }

    private static String plain(String text) {
        boolean simple = true;
        for (int i = 0; i < text.length() && simple; i++) {
            simple = isSimple(text.charAt(i));
        }
        return simple ? text : cleaned(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    /** Letters that need nothing: ASCII, and what Western European languages add to it. */
    private static boolean isSimple(char character) {
        boolean ascii = character >= ' ' && character < 0x7f;
        return ascii || (character >= 0xa0 && character < 0x180 && character != 0xad);
    }

    private static String cleaned(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            int type = Character.getType(character);
            if (character == 0x202f || character == 0x2007) {
                clean.append('\u00a0');
            } else if (type == Character.CONTROL || Character.isWhitespace(character)) {
                clean.append(' ');
            } else if (type != Character.FORMAT && !isSelector(character)) {
                clean.appendCodePoint(character == 0x2011 ? '-' : character);
            }
        });
        return clean.toString();
    }

    private static boolean isSelector(int character) {
        return character >= 0xfe00 && character <= 0xfe0f;
    }

    /** Whether every character of the text can be printed. */
    public static boolean isPrintable(String text) {
        String shaped = shaped(text);
        return shaped.chars().allMatch(character -> Style.REGULAR.faceOf((char) character) >= 0);
    }

    /** Whether a line holds letters that run from right to left. */
    static boolean isMixed(String shaped) {
        for (int i = 0; i < shaped.length(); i++) {
            if (shaped.charAt(i) >= 0x590) {
                return Bidi.requiresBidi(shaped.toCharArray(), 0, shaped.length());
            }
        }
        return false;
    }

    /** A line as it stands on paper from left to right. */
    static String visual(String shaped) {
        Bidi bidi = new Bidi(shaped, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        int runs = bidi.getRunCount();
        byte[] levels = new byte[runs];
        Object[] parts = new Object[runs];
        for (int i = 0; i < runs; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            String part = shaped.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
            parts[i] = levels[i] % 2 == 1 ? mirrored(part) : part;
        }
        Bidi.reorderVisually(levels, 0, parts, 0, runs);
        StringBuilder visual = new StringBuilder(shaped.length());
        for (Object part : parts) {
            visual.append(part);
        }
        return visual.toString();
    }

    private static String mirrored(String part) {
        StringBuilder turned = new StringBuilder(part).reverse();
        for (int i = 0; i < turned.length(); i++) {
            int pair = "()[]{}<>«»".indexOf(turned.charAt(i));
            if (pair >= 0) {
                turned.setCharAt(i, "()[]{}<>«»".charAt(pair ^ 1));
            }
        }
        return turned.toString();
    }
}
