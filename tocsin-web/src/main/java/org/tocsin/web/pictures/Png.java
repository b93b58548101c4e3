package org.tocsin.web.pictures;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes PNG (ISO/IEC 15948) from colours by number: the four chunks that a picture needs and no others. */
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte EIGHT_BITS = 8;
    private static final byte PALETTE = 3;

    private Png() {}

    /**
     * The file.
     *
     * @param pixels  numbers of colours, row by row
     * @param colours as 0xRRGGBB, at most 256
     */
    static byte[] of(int width, int height, byte[] pixels, int[] colours) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(pixels.length / 8 + 2_048);
        out.writeBytes(SIGNATURE);
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(EIGHT_BITS)
                        .put(PALETTE)
                        .array());
        ByteBuffer palette = ByteBuffer.allocate(3 * colours.length);
        for (int colour : colours) {
            palette.put((byte) (colour >> 16)).put((byte) (colour >> 8)).put((byte) colour);
        }
        chunk(out, "PLTE", palette.array());
        chunk(out, "IDAT", pressed(width, height, pixels));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    /** Rows, each behind a zero that says that it is not filtered. */
    private static byte[] pressed(int width, int height, byte[] pixels) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(pixels.length / 8 + 1_024);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        byte[] buffer = new byte[1 << 16];
        try {
            byte[] row = new byte[width + 1];
            for (int y = 0; y < height; y++) {
                System.arraycopy(pixels, y * width, row, 1, width);
                deflater.setInput(row);
                while (!deflater.needsInput()) {
                    out.write(buffer, 0, deflater.deflate(buffer));
                }
            }
            deflater.finish();
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] data) {
        byte[] head = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(head);
        check.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(head);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }
}
