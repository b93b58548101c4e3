package org.tocsin.extract.dumps;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What the bytes in a column are: a file of a known kind, text, or neither. */
final class Blobs {
    /** Bytes of one value that are kept. */
    static final int LARGEST = 64 << 20;

    private static final String[][] KINDS = {
        {"%PDF", ".pdf"},
        {"PK\u0003\u0004", ".zip"},
        {"\u00D0\u00CF\u0011\u00E0", ".doc"},
        {"\u00FF\u00D8\u00FF", ".jpg"},
        {"\u0089PNG", ".png"},
        {"GIF8", ".gif"},
        {"II*\0", ".tif"},
        {"MM\0*", ".tif"},
        {"{\\rtf", ".rtf"},
        {"\u001F\u008B", ".gz"},
        {"Rar!", ".rar"},
        {"7z\u00BC\u00AF", ".7z"},
        {"<!DOCTYPE html", ".html"},
        {"<html", ".html"},
        {"SQLite format", ".sqlite"},
        {"x\u009F>\"", ".dat"}
    };
    private static final int DICOM = 128;

    private Blobs() {}

    /** The usual extension of a file with these bytes; null if they are no file. */
    static @Nullable String extension(byte[] value) {
        String head = new String(value, 0, Math.min(value.length, 20), StandardCharsets.ISO_8859_1);
        for (String[] kind : KINDS) {
            if (head.startsWith(kind[0]) && value.length > 24) {
                return kind[1];
            }
        }
        boolean dicom =
                value.length > DICOM + 4 && "DICM".equals(new String(value, DICOM, 4, StandardCharsets.ISO_8859_1));
        return dicom ? ".dcm" : null;
    }

    /** Their text, if they are that; else null. */
    static @Nullable String text(byte[] value) {
        int zeros = 0;
        for (byte b : value) {
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != 0) {
                return null;
            }
            zeros += b == 0 ? 1 : 0;
        }
        if (zeros > 0) {
            boolean wide = value.length % 2 == 0 && zeros * 3 > value.length;
            return wide ? new String(value, StandardCharsets.UTF_16LE) : null;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value))
                    .toString();
        } catch (CharacterCodingException e) {
            return letters(value) ? new String(value, java.nio.charset.Charset.forName("windows-1252")) : null;
        }
    }

    private static boolean letters(byte[] value) {
        int high = 0;
        for (byte b : value) {
            high += b < 0 ? 1 : 0;
        }
        return high * 4 < value.length;
    }
}
