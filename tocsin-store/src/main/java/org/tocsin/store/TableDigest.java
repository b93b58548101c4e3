package org.tocsin.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Counts the rows of a table and adds up their SHA-256 hashes, so that two databases can be compared whatever order they give rows in.
 * Each row hashes the same in both: numbers by their value, texts as UTF-8, everything with its length.
 */
final class TableDigest {
    private final MessageDigest row;
    private final long[] sum = new long[4];
    private long rows;

    TableDigest() {
        try {
            row = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    void add(@Nullable Object[] values) {
        for (Object value : values) {
            if (value == null) {
                row.update((byte) 'n');
            } else if (value instanceof Double number) {
                add('d', ByteBuffer.allocate(8).putDouble(number).array());
            } else if (value instanceof Number number) {
                add('i', ByteBuffer.allocate(8).putLong(number.longValue()).array());
            } else if (value instanceof byte[] bytes) {
                add('b', bytes);
            } else {
                add('t', value.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        ByteBuffer hash = ByteBuffer.wrap(row.digest());
        for (int i = 0; i < sum.length; i++) {
            sum[i] += hash.getLong();
        }
        rows++;
    }

    private void add(char kind, byte[] bytes) {
        row.update((byte) kind);
        row.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        row.update(bytes);
    }

    long rows() {
        return rows;
    }

    /** 64 hexadecimal characters. */
    String fingerprint() {
        ByteBuffer out = ByteBuffer.allocate(32);
        Arrays.stream(sum).forEach(out::putLong);
        return HexFormat.of().formatHex(out.array());
    }
}
