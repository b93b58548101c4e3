package org.tocsin.extract.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.tika.parser.txt.CharsetDetector;
import org.apache.tika.parser.txt.CharsetMatch;
import org.jspecify.annotations.Nullable;

/**
 * What the bytes of a text are most likely encoded in.
 *
 * @param charset the charset; for a text that is ASCII so far, UTF-8
 * @param bom     bytes of the byte order mark to skip
 */
public record CharsetGuess(Charset charset, int bom) {
    private static final int SURE = 30;

    /** Guesses from the first bytes of a text. The end of the sample may cut a character. */
    public static CharsetGuess of(byte[] sample) {
        CharsetGuess marked = byMark(sample);
        if (marked != null) {
            return marked;
        }
        Charset wide = Utf16Shape.of(sample);
        if (wide != null) {
            return new CharsetGuess(wide, 0);
        }
        if (Utf8Shape.mostlyValid(sample)) {
            return new CharsetGuess(StandardCharsets.UTF_8, 0);
        }
        Charset french = FrenchBytes.best(sample);
        return new CharsetGuess(french != null ? french : statistical(sample), 0);
    }

    /** Whether text in this charset may also hold stray UTF-8 or single bytes that are repaired while decoding. */
    public boolean mixable() {
        return charset.equals(StandardCharsets.UTF_8) || FrenchBytes.CANDIDATES.contains(charset);
    }

    private static @Nullable CharsetGuess byMark(byte[] b) {
        if (starts(b, 0xEF, 0xBB, 0xBF)) {
            return new CharsetGuess(StandardCharsets.UTF_8, 3);
        }
        if (starts(b, 0xFF, 0xFE, 0, 0)) {
            return new CharsetGuess(Charset.forName("UTF-32LE"), 4);
        }
        if (starts(b, 0, 0, 0xFE, 0xFF)) {
            return new CharsetGuess(Charset.forName("UTF-32BE"), 4);
        }
        if (starts(b, 0xFF, 0xFE)) {
            return new CharsetGuess(StandardCharsets.UTF_16LE, 2);
        }
        return starts(b, 0xFE, 0xFF) ? new CharsetGuess(StandardCharsets.UTF_16BE, 2) : null;
    }

    private static boolean starts(byte[] b, int... mark) {
        if (b.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((b[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Charset statistical(byte[] sample) {
        Charset fallback = Charset.forName("windows-1252");
        try {
            CharsetMatch match = new CharsetDetector(Math.min(12_000, Math.max(1, sample.length)))
                    .setText(sample)
                    .detect();
            if (match != null && match.getConfidence() >= SURE && Charset.isSupported(match.getName())) {
                Charset found = Charset.forName(match.getName());
                return found.equals(StandardCharsets.UTF_8) || found.equals(StandardCharsets.ISO_8859_1)
                        ? fallback
                        : found;
            }
        } catch (RuntimeException e) {
            return fallback;
        }
        return fallback;
    }
}
