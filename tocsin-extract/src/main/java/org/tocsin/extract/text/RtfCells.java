package org.tocsin.extract.text;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * RTF whose tables are set by tabs: the end of a cell ({@code \cell}) reads as a tab and the end of a row ({@code \row}) as the
 * end of a paragraph, because the parser behind it knows no tables and would write each cell as a line. Binary stretches pass
 * as they are.
 */
final class RtfCells extends FilterInputStream {
    private static final int LONGEST = 32;
    private static final Map<String, String> INSTEAD =
            Map.of("cell", "tab", "nestcell", "tab", "row", "par", "nestrow", "par");

    private byte[] ready = new byte[0];
    private int at;
    private long raw;
    private int pushed = -1;

    RtfCells(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        if (at < ready.length) {
            return ready[at++] & 0xff;
        }
        int c = next();
        if (raw > 0) {
            raw--;
        } else if (c == '\\') {
            ready = word().getBytes(StandardCharsets.ISO_8859_1);
            at = 0;
        }
        return c;
    }

    private int next() throws IOException {
        int c = pushed < 0 ? in.read() : pushed;
        pushed = -1;
        return c;
    }

    /** What follows a backslash: a control word with its number, replaced if it ends a cell or row, and the character behind it. */
    private String word() throws IOException {
        StringBuilder name = new StringBuilder();
        int c = next();
        while (c >= 'a' && c <= 'z' && name.length() < LONGEST) {
            name.append((char) c);
            c = next();
        }
        StringBuilder number = new StringBuilder();
        while (!name.isEmpty() && (c == '-' || (c >= '0' && c <= '9')) && number.length() < LONGEST) {
            number.append((char) c);
            c = next();
        }
        String word = name.toString();
        String text = number.isEmpty() ? INSTEAD.getOrDefault(word, word) : word + number;
        if (word.equals("bin") && number.length() > 0 && number.length() < 18 && number.charAt(0) != '-') {
            raw = Long.parseLong(number.toString());
        }
        if (c < 0 || (!word.isEmpty() && c != ' ')) {
            pushed = c;
            return text;
        }
        return text + (char) c;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = 0;
        while (count < length) {
            int c = read();
            if (c < 0) {
                break;
            }
            buffer[offset + count++] = (byte) c;
        }
        return count == 0 && length > 0 ? -1 : count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = 0;
        while (skipped < count && read() >= 0) {
            skipped++;
        }
        return skipped;
    }
}
