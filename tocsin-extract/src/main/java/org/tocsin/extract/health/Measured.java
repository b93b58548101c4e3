package org.tocsin.extract.health;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.tocsin.extract.worker.Found;

/** Counts decompressed bytes against the budget. */
final class Measured extends FilterInputStream {
    private static final int STEP = 1 << 16;
    private final Found out;
    private int uncounted;

    Measured(InputStream in, Found out) {
        super(in);
        this.out = out;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int n = super.read(target, offset, length);
        count(Math.max(0, n));
        return n;
    }

    @Override
    public long skip(long count) throws IOException {
        long n = super.skip(count);
        count(n);
        return n;
    }

    private void count(long n) throws IOException {
        uncounted += (int) n;
        if (uncounted >= STEP) {
            out.budget().decompressed(uncounted);
            out.alive();
            uncounted = 0;
        }
    }
}
