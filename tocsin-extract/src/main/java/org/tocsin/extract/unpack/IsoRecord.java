package org.tocsin.extract.unpack;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A directory record of an ISO 9660 image (ECMA-119, 9.1), its name by Rock Ridge (IEEE P1282) or Joliet where they are there.
 *
 * @param start first block
 * @param size  bytes
 * @param more  whether the next record goes on with the same file
 */
record IsoRecord(String name, long start, long size, boolean folder, boolean link, boolean more) {
    private static final int FIXED = 33;
    private static final int FLAG_FOLDER = 2;
    private static final int FLAG_MORE = 0x80;

    /** A record, or null for the folder itself and the one above it. */
    static @Nullable IsoRecord of(byte[] bytes, boolean joliet) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int flags = bytes[25];
        int nameLength = Math.min(bytes[32] & 0xFF, bytes.length - FIXED);
        byte[] raw = Arrays.copyOfRange(bytes, FIXED, FIXED + nameLength);
        if (nameLength == 1 && (raw[0] == 0 || raw[0] == 1)) {
            return null;
        }
        int system = FIXED + nameLength + (nameLength % 2 == 0 ? 1 : 0);
        Ridge ridge = joliet ? new Ridge("", false) : ridge(bytes, system);
        String plain = joliet
                ? new String(raw, StandardCharsets.UTF_16BE)
                : StoredName.decoded(raw, StandardCharsets.ISO_8859_1);
        return new IsoRecord(
                ridge.name.isEmpty() ? withoutVersion(plain) : ridge.name,
                buffer.getInt(2) & 0xFFFFFFFFL,
                buffer.getInt(10) & 0xFFFFFFFFL,
                (flags & FLAG_FOLDER) != 0,
                ridge.link,
                (flags & FLAG_MORE) != 0);
    }

    private record Ridge(String name, boolean link) {
        @Override
        public String toString() {
            return "Ridge";
        }
    }

    /** {@code NM} holds the name, {@code SL} marks a symbolic link. */
    private static Ridge ridge(byte[] bytes, int from) {
        StringBuilder name = new StringBuilder();
        boolean link = false;
        int at = from;
        while (at + 5 <= bytes.length) {
            int length = bytes[at + 2] & 0xFF;
            if (length < 4 || at + length > bytes.length) {
                break;
            }
            String kind = new String(bytes, at, 2, StandardCharsets.ISO_8859_1);
            if (kind.equals("NM") && (bytes[at + 4] & 6) == 0) {
                name.append(StoredName.decoded(
                        Arrays.copyOfRange(bytes, at + 5, at + length), StandardCharsets.ISO_8859_1));
            }
            link |= kind.equals("SL");
            at += length;
        }
        return new Ridge(name.toString(), link);
    }

    /** {@code NAME.TXT;1} is {@code NAME.TXT}. */
    private static String withoutVersion(String name) {
        int semicolon = name.lastIndexOf(';');
        String bare = semicolon > 0 ? name.substring(0, semicolon) : name;
        return bare.endsWith(".") && bare.length() > 1 ? bare.substring(0, bare.length() - 1) : bare;
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "IsoRecord[" + size + " bytes]";
    }
}
