package org.tocsin.extract;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Makes images of compact discs and cabinets for tests. */
final class Discs {
    private static final int BLOCK = 2048;

    private Discs() {}

    /** One file in a folder, and a folder in it that is the folder above. */
    static byte[] loop() {
        ByteBuffer image = ByteBuffer.allocate(22 * BLOCK).order(ByteOrder.LITTLE_ENDIAN);
        descriptor(image, 16, 1, 18);
        descriptor(image, 17, 255, 0);
        folder(image, 18, record("\0", 18, BLOCK, 2), record("\1", 18, BLOCK, 2), record("DOSSIER", 19, BLOCK, 2));
        byte[] text = Archives.bytes("deux");
        folder(
                image,
                19,
                record("\0", 19, BLOCK, 2),
                record("\1", 18, BLOCK, 2),
                record("A.TXT;1", 20, text.length, 0),
                record("ENCORE", 18, BLOCK, 2),
                record("SOI", 19, BLOCK, 2));
        image.put(20 * BLOCK, text);
        return image.array();
    }

    private static void descriptor(ByteBuffer image, int block, int kind, int root) {
        image.put(block * BLOCK, (byte) kind);
        image.put(block * BLOCK + 1, "CD001\1".getBytes(StandardCharsets.ISO_8859_1));
        image.put(block * BLOCK + 156, record("\0", root, BLOCK, 2));
    }

    private static void folder(ByteBuffer image, int block, byte[]... records) {
        int at = block * BLOCK;
        for (byte[] record : records) {
            image.put(at, record);
            at += record.length;
        }
    }

    private static byte[] record(String name, int start, int size, int flags) {
        byte[] raw = name.getBytes(StandardCharsets.ISO_8859_1);
        int length = 33 + raw.length + (raw.length % 2 == 0 ? 1 : 0);
        ByteBuffer record = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        record.put(0, (byte) length).putInt(2, start).putInt(10, size);
        record.put(25, (byte) flags).put(32, (byte) raw.length).put(33, raw);
        return record.array();
    }

    /** A cabinet of one folder in MSZIP blocks. */
    static byte[] cabinet(String name, byte[] content) {
        byte[] blocks = new byte[0];
        int count = 0;
        for (int from = 0; from < content.length; from += 1 << 15) {
            int size = Math.min(1 << 15, content.length - from);
            byte[] block = block(content, from, size);
            byte[] both = java.util.Arrays.copyOf(blocks, blocks.length + block.length);
            System.arraycopy(block, 0, both, blocks.length, block.length);
            blocks = both;
            count++;
        }
        byte[] raw = name.getBytes(StandardCharsets.UTF_8);
        int start = 36 + 8 + 16 + raw.length + 1;
        ByteBuffer cabinet = ByteBuffer.allocate(start + blocks.length).order(ByteOrder.LITTLE_ENDIAN);
        cabinet.put("MSCF".getBytes(StandardCharsets.US_ASCII))
                .putInt(0)
                .putInt(start + blocks.length)
                .putInt(0);
        cabinet.putInt(44)
                .putInt(0)
                .put((byte) 3)
                .put((byte) 1)
                .putShort((short) 1)
                .putShort((short) 1);
        cabinet.putShort((short) 0).putShort((short) 0).putShort((short) 0);
        cabinet.putInt(start).putShort((short) count).putShort((short) 1);
        cabinet.putInt(content.length).putInt(0).putShort((short) 0).putInt(0).putShort((short) 0x80);
        cabinet.put(raw).put((byte) 0).put(blocks);
        return cabinet.array();
    }

    private static byte[] block(byte[] content, int from, int size) {
        java.util.zip.Deflater deflater = new java.util.zip.Deflater(9, true);
        if (from > 0) {
            deflater.setDictionary(content, from - (1 << 15), 1 << 15);
        }
        deflater.setInput(content, from, size);
        deflater.finish();
        byte[] packed = new byte[size + 1000];
        int length = deflater.deflate(packed);
        deflater.end();
        ByteBuffer block = ByteBuffer.allocate(8 + 2 + length).order(ByteOrder.LITTLE_ENDIAN);
        block.putInt(0).putShort((short) (2 + length)).putShort((short) size);
        return block.put((byte) 'C').put((byte) 'K').put(packed, 0, length).array();
    }
}
