package org.tocsin.registry.load;

import java.util.regex.Pattern;

/**
 * The shape and key of a NIR (numéro d'inscription au répertoire; décret 82-103, key 97 minus the rest by 97; Corsica counts
 * as 19 for 2A and 18 for 2B). Months beyond 12 are those of people whose birth month is not known.
 */
final class Nir {
    private static final Pattern SHAPE =
            Pattern.compile("[1-478]\\d{2}(?:0[1-9]|1[0-2]|[2-9]\\d)(?:\\d{2}|2[AB])\\d{6}");

    private Nir() {}

    /** Upper case without blanks, dots and hyphens. */
    static String compact(String written) {
        StringBuilder out = new StringBuilder(15);
        for (int i = 0; i < written.length(); i++) {
            char c = Character.toUpperCase(written.charAt(i));
            if (Character.isLetterOrDigit(c)) {
                out.append(c);
            } else if (!Character.isSpaceChar(c) && c != '.' && c != '-' && c != '\t' && c != '/') {
                return "";
            }
        }
        return out.toString();
    }

    /** Whether this is a NIR of 13 characters, or of 15 with a key. */
    static boolean possible(String compact) {
        int length = compact.length();
        return (length == 13 || (length == 15 && compact.substring(13).matches("\\d\\d")))
                && SHAPE.matcher(compact.substring(0, 13)).matches();
    }

    /** Whether 15 characters end with their key; true for 13, which have none. */
    static boolean keyAgrees(String possible) {
        if (possible.length() == 13) {
            return true;
        }
        String number = possible.substring(0, 13).replace("2A", "19").replace("2B", "18");
        return 97 - (Long.parseLong(number) % 97) == Integer.parseInt(possible.substring(13));
    }
}
