package org.tocsin.extract.health;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Numbers and bytes of a DICOM stream in one byte order, with the place reached. */
final class DicomStream {
    private final InputStream in;
    private final boolean big;
    private long at;

    DicomStream(InputStream in, boolean big) {
        this.in = in;
        this.big = big;
    }

    /** Bytes read so far. */
    long at() {
        return at;
    }

    /** The bytes themselves, from here. */
    InputStream bytes() {
        return in;
    }

    int u16() throws IOException {
        int a = one();
        int b = one();
        return big ? a << 8 | b : b << 8 | a;
    }

    /** An unsigned number; the value of all ones stands for an undefined length. */
    long u32() throws IOException {
        long a = u16();
        long b = u16();
        return big ? a << 16 | b : b << 16 | a;
    }

    byte[] take(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        at += bytes.length;
        if (bytes.length < count) {
            throw new EOFException();
        }
        return bytes;
    }

    /** Leaves out bytes; fewer if the stream ends. */
    void skip(long count) throws IOException {
        long left = count;
        while (left > 0) {
            long n = in.skip(left);
            if (n <= 0) {
                if (in.read() < 0) {
                    throw new EOFException();
                }
                n = 1;
            }
            left -= n;
            at += n;
        }
    }

    /** Counts bytes that somebody else took from {@link #bytes()}. */
    void taken(long count) {
        at += count;
    }

    private int one() throws IOException {
        int b = in.read();
        if (b < 0) {
            throw new EOFException();
        }
        at++;
        return b;
    }
}
