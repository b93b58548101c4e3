package org.tocsin.extract.unpack;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.UnicodePathExtraField;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jspecify.annotations.Nullable;

/** Names of members as stored. */
final class StoredName {
    private static final Charset CP437 = Charset.forName("IBM437");

    private StoredName() {}

    /**
     * Name of a zip entry: the Unicode path extra field (PKWARE APPNOTE 4.6.9) if it fits the raw name, else UTF-8 if
     * flagged or valid, else code page 437.
     */
    static String of(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        if (raw == null) {
            return entry.getName();
        }
        if (!entry.getGeneralPurposeBit().usesUTF8ForNames()
                && entry.getExtraField(UnicodePathExtraField.UPATH_ID) instanceof UnicodePathExtraField unicode
                && unicode.getUnicodeName() != null
                && unicode.getNameCRC32() == crc(raw)) {
            return new String(unicode.getUnicodeName(), StandardCharsets.UTF_8);
        }
        return decoded(raw, CP437);
    }

    /** UTF-8 if valid, else the other charset. */
    static String decoded(byte[] raw, Charset other) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(raw, other);
        }
    }

    /** A name that was decoded byte by byte as Latin-1: UTF-8 if its bytes are valid UTF-8. */
    static String ofLatin(String name) {
        boolean bytes = name.chars().allMatch(character -> character < 0x100);
        return bytes ? decoded(name.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1) : name;
    }

    /** A name as a library gives it; never null. */
    static String shown(@Nullable String name) {
        return name == null || name.isEmpty() ? "content" : name;
    }

    private static long crc(byte[] raw) {
        CRC32 crc = new CRC32();
        crc.update(raw);
        return crc.getValue();
    }
}
