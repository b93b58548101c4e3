package org.tocsin.extract.health;

import java.io.IOException;
import java.io.InputStream;

/** The next bytes of a stream, so many and no more. */
final class Limited extends InputStream {
    private final InputStream in;
    private long left;

    Limited(InputStream in, long count) {
        this.in = in;
        this.left = count;
    }

    @Override
    public int read() throws IOException {
        int b = left > 0 ? in.read() : -1;
        left -= b < 0 ? 0 : 1;
        return b;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int n = left > 0 ? in.read(target, offset, (int) Math.min(left, length)) : -1;
        left -= Math.max(0, n);
        return n;
    }

    /** Leaves out what was not read. */
    void skipRest() throws IOException {
        transferTo(nullOutputStream());
    }

    private static java.io.OutputStream nullOutputStream() {
        return java.io.OutputStream.nullOutputStream();
    }
}
