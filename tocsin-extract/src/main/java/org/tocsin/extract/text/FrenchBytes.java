package org.tocsin.extract.text;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells the single-byte charsets of French hospital software apart by what their high bytes become: an accented letter
 * inside a word speaks for a charset, a box line or a control inside a word against it.
 */
final class FrenchBytes {
    static final List<Charset> CANDIDATES = List.of(
            Charset.forName("windows-1252"),
            Charset.forName("ISO-8859-15"),
            Charset.forName("IBM850"),
            Charset.forName("x-MacRoman"),
            Charset.forName("IBM437"));
    private static final String COMMON = "éèêëàâçùûîïôÉÈÀÊÇœ";
    private static final String RARE = "äüöÿñáíóúÂÎÔÛÙËÏŒÜÖÄÑ";
    private static final String SIGNS = "°’‘“”«»…–—€²³µ§·±½•×\u00A0";

    private FrenchBytes() {}

    /** The charset under which the sample reads as French; null if none does. */
    static @Nullable Charset best(byte[] sample) {
        Charset best = null;
        long bestScore = 0;
        for (Charset charset : CANDIDATES) {
            long score = score(sample, charset);
            if (score > bestScore) {
                best = charset;
                bestScore = score;
            }
        }
        return best;
    }

    /** The characters of the 256 bytes of a single-byte charset. */
    static char[] table(Charset charset) {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        char[] table = new char[256];
        charset.decode(ByteBuffer.wrap(all)).get(table);
        return table;
    }

    private static long score(byte[] b, Charset charset) {
        char[] table = table(charset);
        long score = 0;
        for (int i = 0; i < b.length; i++) {
            if (b[i] < 0) {
                char before = i > 0 ? table[b[i - 1] & 0xFF] : ' ';
                char after = i + 1 < b.length ? table[b[i + 1] & 0xFF] : ' ';
                score += weight(table[b[i] & 0xFF], before, after);
            }
        }
        return score;
    }

    private static int weight(char c, char before, char after) {
        boolean inWord = Character.isLetter(before) || Character.isLetter(after);
        if (COMMON.indexOf(c) >= 0) {
            return inWord ? caseFits(c, before, after) ? 6 : 1 : 2;
        }
        if (RARE.indexOf(c) >= 0) {
            return inWord && caseFits(c, before, after) ? 3 : -1;
        }
        if (SIGNS.indexOf(c) >= 0) {
            return inWord && c != '’' && c != '…' ? -1 : 2;
        }
        if (c >= '\u2500' && c <= '\u259F') {
            return inWord ? -6 : 0;
        }
        return Character.isLetter(c) ? -3 : -6;
    }

    /** A capital after a small letter, or a small letter between capitals, is the sign of the wrong charset. */
    private static boolean caseFits(char c, char before, char after) {
        if (Character.isUpperCase(c)) {
            return !Character.isLowerCase(before);
        }
        return !(Character.isUpperCase(before) && Character.isUpperCase(after));
    }
}
