package org.tocsin.extract.tables;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The strings that the cells of a workbook share, packed: one byte array and offsets, up to a fixed size. */
final class SharedStrings {
    private static final int MOST_BYTES = 96 << 20;
    private static final int MOST = 8_000_000;
    private byte[] bytes = new byte[1 << 12];
    private int[] ends = new int[1 << 8];
    private int count;
    private boolean full;

    void add(CharSequence text) {
        byte[] encoded = text.toString().getBytes(StandardCharsets.UTF_8);
        int start = count == 0 ? 0 : ends[count - 1];
        if (full || encoded.length > MOST_BYTES - start || count == MOST) {
            full = true;
            return;
        }
        if (start + encoded.length > bytes.length) {
            bytes = Arrays.copyOf(
                    bytes, Math.min(MOST_BYTES, Math.max(bytes.length + (bytes.length >> 1), start + encoded.length)));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        System.arraycopy(encoded, 0, bytes, start, encoded.length);
        ends[count++] = start + encoded.length;
    }

    /** The string, or the empty string if there is none of that index. */
    String get(int index) {
        if (index < 0 || index >= count) {
            return "";
        }
        int start = index == 0 ? 0 : ends[index - 1];
        return new String(bytes, start, ends[index] - start, StandardCharsets.UTF_8);
    }

    /** Whether strings were left out. */
    boolean full() {
        return full;
    }
}
