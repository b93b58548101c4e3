package org.tocsin.extract.health;

import java.io.IOException;

/** Run length encoding of DICOM (PS3.5 annex G): up to fifteen segments of PackBits, a plane of bytes each. */
final class DicomRle {
    private static final int HEADER = 64;
    private static final int MOST_SEGMENTS = 15;

    private DicomRle() {}

    /** All planes one behind the other. */
    static byte[] decode(byte[] frame, int size, DicomPicture shape) throws IOException {
        if (frame.length < HEADER) {
            throw new IOException("no segments");
        }
        int segments = Math.min(MOST_SEGMENTS, u32(frame, 0));
        int plane = Math.multiplyExact(shape.rows(), shape.columns());
        byte[] out = new byte[size];
        for (int s = 0; s < segments && (long) s * plane < size; s++) {
            int from = u32(frame, 4 + 4 * s);
            int to = s + 1 < segments ? u32(frame, 8 + 4 * s) : frame.length;
            if (from < HEADER || from > frame.length) {
                throw new IOException("segment outside the frame");
            }
            segment(
                    frame,
                    from,
                    Math.max(from, Math.min(to, frame.length)),
                    out,
                    s * plane,
                    Math.min(size, (s + 1) * plane));
        }
        return out;
    }

    private static void segment(byte[] in, int from, int end, byte[] out, int start, int limit) {
        int i = from;
        int o = start;
        while (i < end && o < limit) {
            int code = in[i++];
            if (code >= 0) {
                for (int k = 0; k <= code && i < end && o < limit; k++) {
                    out[o++] = in[i++];
                }
            } else if (code != -128 && i < end) {
                byte value = in[i++];
                for (int k = 0; k <= -code && o < limit; k++) {
                    out[o++] = value;
                }
            }
        }
    }

    private static int u32(byte[] bytes, int at) {
        return (bytes[at] & 0xFF)
                | (bytes[at + 1] & 0xFF) << 8
                | (bytes[at + 2] & 0xFF) << 16
                | (bytes[at + 3] & 0x7F) << 24;
    }
}
