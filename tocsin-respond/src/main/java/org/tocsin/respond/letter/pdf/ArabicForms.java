package org.tocsin.respond.letter.pdf;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * The forms that Arabic letters have alone, at the end, at the beginning and in the middle of a word. Drawn from Unicode's own tables:
 * the compatibility characters of blocks FB50 and FE70 stand in this order and decompose to their letter.
 */
final class ArabicForms {
    private static final char LAM = '\u0644';
    private static final Map<String, String> FORMS = new HashMap<>();

    static {
        // in this order: block FB50 holds forms of two letters whose first ones stand in FE80
        collect('\ufe80', '\ufefc');
        collect('\ufb50', '\ufbff');
    }

    private ArabicForms() {}

    private static void collect(char first, char last) {
        for (char form = first; form <= last; form++) {
            String letter = Normalizer.normalize(String.valueOf(form), Normalizer.Form.NFKC);
            if (!letter.equals(String.valueOf(form)) && letter.length() <= 2 && letter.charAt(0) != ' ') {
                FORMS.merge(letter, String.valueOf(form), String::concat);
            }
        }
    }

    /** Whether text holds letters that join. */
    static boolean needed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '\u0620' && text.charAt(i) <= '\u06ff') {
                return true;
            }
        }
        return false;
    }

    /** Text with its Arabic letters in the forms that they have beside each other. */
    static String join(String text) {
        StringBuilder joined = new StringBuilder(text.length());
        boolean before = false;
        for (int i = 0; i < text.length(); ) {
            String unit = unit(text, i);
            String forms = FORMS.get(unit);
            if (forms == null) {
                joined.append(unit);
                before = before && isMark(text.charAt(i));
                i++;
                continue;
            }
            boolean after = forms.length() >= 4 && joins(text, afterMarks(text, i + unit.length()));
            int form = (before ? 1 : 0) + (after ? 2 : 0);
            joined.append(forms.charAt(Math.min(form, forms.length() - 1)));
            before = after;
            i += unit.length();
        }
        return joined.toString();
    }

    /** A letter, or lam and alef, which are written as one. */
    private static String unit(String text, int at) {
        if (text.charAt(at) == LAM && at + 1 < text.length() && FORMS.containsKey(text.substring(at, at + 2))) {
            return text.substring(at, at + 2);
        }
        return text.substring(at, at + 1);
    }

    /** Whether the letter here joins the one before it. */
    private static boolean joins(String text, int at) {
        String forms = at < text.length() ? FORMS.get(unit(text, at)) : null;
        return forms != null && forms.length() >= 2;
    }

    private static int afterMarks(String text, int at) {
        int next = at;
        while (next < text.length() && isMark(text.charAt(next))) {
            next++;
        }
        return next;
    }

    private static boolean isMark(char character) {
        return Character.getType(character) == Character.NON_SPACING_MARK;
    }
}
