package org.tocsin.detect.name;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Divides headings that are written without a mark between their words: {@code NOMPAT}, {@code DATNAI}. */
public final class GluedHeading {
    private static final Map<String, String> PIECES = pieces();
    private static final int LONGEST_PIECE =
            PIECES.keySet().stream().mapToInt(String::length).max().orElse(0);

    /** The first two letters of all pieces. */
    private static final BitSet BEGINNINGS = new BitSet(1 << 10);

    static {
        PIECES.keySet().forEach(piece -> BEGINNINGS.set(beginning(piece, 0)));
    }

    private static final int SHORTEST_PIECE = 2;
    private static final int SHORTEST = 5;
    private static final int LONGEST = 30;

    private GluedHeading() {}

    private static Map<String, String> pieces() {
        Map<String, String> pieces = new HashMap<>();
        for (String line : Vocabulary.lines(GluedHeading.class, "glued-headings.txt")) {
            int space = line.indexOf(' ');
            pieces.put(line.substring(0, space), line.substring(space + 1));
        }
        return Map.copyOf(pieces);
    }

    /** A folded heading with the words divided that known pieces cover whole. */
    public static String divided(String heading) {
        StringBuilder out = null;
        int start = 0;
        while (start < heading.length()) {
            int space = heading.indexOf(' ', start);
            int end = space < 0 ? heading.length() : space;
            String words = mayBeGlued(heading, start, end) ? from(heading.substring(start, end), 0) : null;
            if (words != null && out == null) {
                out = new StringBuilder(heading.length() + 16).append(heading, 0, start);
            }
            if (out != null) {
                out.append(words == null ? heading.substring(start, end) : words)
                        .append(space < 0 ? "" : " ");
            }
            start = end + 1;
        }
        return out == null ? heading : out.toString();
    }

    /** Most words begin with no piece or are one, and this says so at once. */
    private static boolean mayBeGlued(String heading, int start, int end) {
        int length = end - start;
        return length >= SHORTEST
                && length <= LONGEST
                && BEGINNINGS.get(beginning(heading, start))
                && !PIECES.containsKey(heading.substring(start, end));
    }

    private static int beginning(String text, int at) {
        return (text.charAt(at) & 31) << 5 | (text.charAt(at + 1) & 31);
    }

    /** The words from this place on, longest pieces first; null if something is left. */
    private static @Nullable String from(String word, int start) {
        int most = Math.min(LONGEST_PIECE, word.length() - start);
        for (int n = most; n >= SHORTEST_PIECE; n--) {
            String piece = PIECES.get(word.substring(start, start + n));
            if (piece != null && start + n == word.length()) {
                return piece;
            }
            String rest = piece == null ? null : from(word, start + n);
            if (rest != null) {
                return piece + ' ' + rest;
            }
        }
        return null;
    }
}
