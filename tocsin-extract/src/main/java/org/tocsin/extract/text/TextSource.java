package org.tocsin.extract.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.tocsin.extract.worker.Content;

/** A content as decoded text: charset found once, opened as often as needed. */
public final class TextSource {
    private static final int HEAD = 65_536;
    private static final int FAR = 16 << 20;

    private final Content content;
    private final CharsetGuess guess;

    /** Looks at the first bytes; if they are ASCII, also at the surroundings of the first byte that is not. */
    public TextSource(Content content) throws IOException {
        this.content = content;
        byte[] head = content.head(HEAD);
        this.guess = CharsetGuess.of(ascii(head) && content.size() > head.length ? farSample(content) : head);
    }

    /** A new reader from the first character, without byte order mark. */
    public Reader open() throws IOException {
        return DecodedReader.open(content.open(), guess);
    }

    /** The same in a charset that the content names itself; only where its bytes leave the choice open. */
    public Reader open(Charset named) throws IOException {
        boolean open = guess.bom() == 0 && !guess.charset().equals(StandardCharsets.UTF_8) && guess.mixable();
        return open ? new InputStreamReader(content.open(), named) : open();
    }

    /** The first characters. */
    public String head(int characters) throws IOException {
        try (Reader in = open()) {
            char[] head = new char[characters];
            int n = 0;
            for (int r = in.read(head);
                    r > 0 && n < characters;
                    r = n < characters ? in.read(head, n, characters - n) : 0) {
                n += r;
            }
            return new String(head, 0, Math.min(n, characters));
        }
    }

    /** The charset. */
    public CharsetGuess guess() {
        return guess;
    }

    private static boolean ascii(byte[] bytes) {
        for (byte b : bytes) {
            if (b <= 0) {
                return false;
            }
        }
        return true;
    }

    private static byte[] farSample(Content content) throws IOException {
        try (InputStream in = content.open()) {
            byte[] block = new byte[HEAD];
            for (long seen = 0; seen < FAR; ) {
                int n = in.readNBytes(block, 0, block.length);
                if (n == 0) {
                    break;
                }
                seen += n;
                byte[] sample = n == block.length ? block : java.util.Arrays.copyOf(block, n);
                if (!ascii(sample)) {
                    return sample;
                }
            }
            return new byte[0];
        }
    }
}
