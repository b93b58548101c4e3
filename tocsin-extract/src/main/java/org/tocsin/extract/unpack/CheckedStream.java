package org.tocsin.extract.unpack;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/** Compares the CRC-32 of what was read with the stored one when the stream ends. */
final class CheckedStream extends FilterInputStream {
    private final CRC32 crc = new CRC32();
    private final long expected;

    /**
     * @param expected stored check sum, -1 if unknown
     */
    CheckedStream(InputStream in, long expected) {
        super(in);
        this.expected = expected;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        if (read > 0) {
            crc.update(bytes, offset, read);
        } else if (read < 0 && expected >= 0 && crc.getValue() != expected) {
            throw new IOException("check sum");
        }
        return read;
    }
}
