package org.tocsin.extract;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/** Writes RAR 5 archives of stored entries in several volumes, after the public description of the format. */
final class RarWriter {
    private static final byte[] MARK = {'R', 'a', 'r', '!', 0x1A, 7, 1, 0};
    private static final int SPLIT_BEFORE = 8;
    private static final int SPLIT_AFTER = 16;

    private final List<byte[]> volumes = new ArrayList<>();
    private final int room;
    private ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int free;

    RarWriter(int room) {
        this.room = room;
        begin();
    }

    private void begin() {
        out = new ByteArrayOutputStream();
        out.writeBytes(MARK);
        int number = volumes.size();
        byte[] flags = number == 0 ? numbers(1) : numbers(3, number);
        block(joined(numbers(1, 0), flags), new byte[0]);
        free = room;
    }

    private void end(boolean more) {
        block(joined(numbers(5, 0), numbers(more ? 1 : 0)), new byte[0]);
        volumes.add(out.toByteArray());
    }

    RarWriter add(String name, byte[] content) {
        int from = 0;
        boolean first = true;
        while (first || from < content.length) {
            if (free == 0) {
                end(true);
                begin();
            }
            int part = Math.min(free, content.length - from);
            boolean last = from + part == content.length;
            byte[] data = java.util.Arrays.copyOfRange(content, from, from + part);
            file(name, content, data, (first ? 0 : SPLIT_BEFORE) | (last ? 0 : SPLIT_AFTER));
            from += part;
            free -= part;
            first = false;
        }
        return this;
    }

    private void file(String name, byte[] whole, byte[] data, int split) {
        byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
        // The check sum is that of the part while the entry goes on, that of the whole in its last part.
        byte[] summed = (split & SPLIT_AFTER) != 0 ? data : whole;
        byte[] header = joined(
                numbers(2, 2 | split, data.length),
                numbers(4, whole.length, 0644),
                little(crc(summed)),
                numbers(0, 1, utf8.length),
                utf8);
        block(header, data);
    }

    List<byte[]> volumes() {
        end(false);
        return volumes;
    }

    private void block(byte[] header, byte[] data) {
        byte[] sized = joined(numbers(header.length), header);
        out.writeBytes(little(crc(sized)));
        out.writeBytes(sized);
        out.writeBytes(data);
    }

    private static long crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }

    private static byte[] little(long value) {
        return new byte[] {(byte) value, (byte) (value >> 8), (byte) (value >> 16), (byte) (value >> 24)};
    }

    private static byte[] numbers(long... values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (long value : values) {
            long left = value;
            while (left > 0x7F) {
                bytes.write((int) ((left & 0x7F) | 0x80));
                left >>>= 7;
            }
            bytes.write((int) left);
        }
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }
}
