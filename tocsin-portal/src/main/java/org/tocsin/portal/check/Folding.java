package org.tocsin.portal.check;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Brings texts into one form: small letters without accents, one sort of blank and apostrophe, look-alike letters as the Latin ones. */
final class Folding {
    /** Letters of other scripts that look like Latin ones. */
    private static final Map<Integer, String> LETTERS = new HashMap<>();

    /** In names of sites, digits and pairs look like letters too; pairs come first. */
    private static final Map<String, String> IN_NAMES = new LinkedHashMap<>();

    static {
        for (String line : Vocabulary.lines("look-alike-letters.txt")) {
            String[] pair = line.split("\\s+");
            if (pair[0].codePointAt(0) > 0x7f) {
                LETTERS.put(pair[0].codePointAt(0), pair[1]);
            } else {
                IN_NAMES.put(pair[0], pair[1]);
            }
        }
    }

    private Folding() {}

    /** For comparing words. */
    static String words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(plain.length());
        plain.codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                folded.append(c == '\n' ? '\n' : ' ');
            } else if (c == 0x2019 || c == 0x2bc || c == '`') {
                folded.append('\'');
            } else if (Character.getType(c) != Character.NON_SPACING_MARK && Character.getType(c) != Character.FORMAT) {
                folded.append(LETTERS.getOrDefault(c, Character.toString(c)));
            }
        });
        return folded.toString().replaceAll(" +", " ");
    }

    /** For comparing names of sites as eyes do: {@code rn} and {@code m}, {@code 1} and {@code l} are the same. */
    static String eyes(String name) {
        String folded = words(name);
        for (Map.Entry<String, String> pair : IN_NAMES.entrySet()) {
            folded = folded.replace(pair.getKey(), pair.getValue());
        }
        return folded;
    }
}
