package org.tocsin.extract.mail;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * A message from its first header on. Blank lines, a byte order mark, an mbox line or the length that Apple Mail writes first
 * ({@code .emlx}) would end the headers at once; what Apple appends behind that length is left out.
 */
final class MailStart extends BufferedInputStream {
    private static final int LINE = 16;
    private long left = Long.MAX_VALUE;

    MailStart(InputStream in) throws IOException {
        super(in, 16_384);
        super.mark(8);
        int c = super.read();
        while (c == '\r' || c == '\n' || c == ' ' || c == 0xEF || c == 0xBB || c == 0xBF) {
            super.mark(8);
            c = super.read();
        }
        super.reset();
        long said = length();
        mboxLine();
        left = said;
    }

    private long length() throws IOException {
        super.mark(LINE + 1);
        String line = new String(super.readNBytes(LINE), StandardCharsets.ISO_8859_1);
        super.reset();
        int end = line.indexOf('\n');
        String digits = end < 1 ? "" : line.substring(0, end).strip();
        if (digits.matches("\\d{1,12}")) {
            super.skipNBytes(end + 1L);
            return Long.parseLong(digits);
        }
        return Long.MAX_VALUE;
    }

    private void mboxLine() throws IOException {
        super.mark(8);
        if ("From ".equals(new String(super.readNBytes(5), StandardCharsets.ISO_8859_1))) {
            for (int b = super.read(); b >= 0 && b != '\n'; b = super.read()) {
                // the rest of the mbox line is no header
            }
        } else {
            super.reset();
        }
    }

    @Override
    public synchronized int read() throws IOException {
        if (left <= 0) {
            return -1;
        }
        left--;
        return super.read();
    }

    @Override
    public synchronized int read(byte[] target, int offset, int wanted) throws IOException {
        if (left <= 0 && wanted > 0) {
            return -1;
        }
        int n = super.read(target, offset, (int) Math.min(wanted, left));
        left -= Math.max(0, n);
        return n;
    }
}
