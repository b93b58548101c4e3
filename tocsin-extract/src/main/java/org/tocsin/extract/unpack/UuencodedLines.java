package org.tocsin.extract.unpack;

/** Lines of uuencode: the first letter says how many bytes follow, each letter holds six bits. */
public final class UuencodedLines {
    private static final int LETTERS = 64;

    private UuencodedLines() {}

    /** The bytes of a line. Letters beyond its length are left out; spaces lost at its end are zeros. */
    public static byte[] decode(String line) {
        if (line.isEmpty()) {
            return new byte[0];
        }
        byte[] bytes = new byte[six(line, 0)];
        for (int i = 0; i < bytes.length; i++) {
            int letter = 1 + i / 3 * 4 + i % 3;
            int shift = 2 * (i % 3);
            bytes[i] = (byte) (six(line, letter) << (2 + shift) | six(line, letter + 1) >> (4 - shift));
        }
        return bytes;
    }

    private static int six(String line, int i) {
        return i < line.length() ? (line.charAt(i) - ' ') & (LETTERS - 1) : 0;
    }
}
