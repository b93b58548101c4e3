package org.tocsin.extract.health;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Decodes values by the Specific Character Set (0008,0005): one charset, or several with the escape sequences of ISO 2022 (DICOM
 * PS3.5 §6.1.2). Where a file names none, or one that its bytes contradict, UTF-8 and then Windows-1252 is tried.
 */
final class DicomCharsets {
    private static final Map<String, String> TERMS = Words.table("dicom-charsets.txt");
    private static final Map<String, String> ESCAPES = Words.table("dicom-escapes.txt");
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final byte ESC = 0x1B;

    private final Charset first;
    private final boolean named;

    DicomCharsets(String specific) {
        String term = specific.split("\\\\", -1)[0].strip().replace(' ', '_');
        String java = TERMS.getOrDefault(term, "");
        boolean supported = !java.isEmpty() && Charset.isSupported(java);
        this.first = supported ? Charset.forName(java) : WINDOWS;
        this.named = supported && !first.equals(StandardCharsets.ISO_8859_1);
    }

    /** The text of a value, without its padding. */
    String text(byte[] bytes) {
        boolean escaped = false;
        boolean high = false;
        for (byte b : bytes) {
            escaped |= b == ESC;
            high |= b < 0;
        }
        String text = escaped ? escaped(bytes) : high ? plain(bytes) : new String(bytes, ascii());
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) <= ' ') {
            end--;
        }
        return text.substring(0, end);
    }

    /** Seven-bit parts of Japanese and Chinese charsets are not all ASCII, those of the others are. */
    private Charset ascii() {
        return named ? first : StandardCharsets.ISO_8859_1;
    }

    private String plain(byte[] bytes) {
        if (!named || first.equals(StandardCharsets.UTF_8)) {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            } catch (CharacterCodingException e) {
                return new String(bytes, WINDOWS);
            }
        }
        return new String(bytes, first);
    }

    /** Segments between escape sequences; separators of names and lines go back to the first charset. */
    private String escaped(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        String charset = "";
        int from = 0;
        int i = 0;
        while (i < bytes.length) {
            String sequence = bytes[i] == ESC ? sequence(bytes, i) : "";
            boolean reset = charset.isEmpty() ? false : isSeparator(bytes[i]) && !twoByteSevenBit(charset);
            if (!sequence.isEmpty() || reset) {
                segment(bytes, from, i, charset, text);
                charset = reset ? "" : ESCAPES.getOrDefault(sequence, "");
                i += reset ? 0 : 1 + sequence.length() / 2;
                from = i;
                i += reset ? 1 : 0;
            } else {
                i++;
            }
        }
        segment(bytes, from, bytes.length, charset, text);
        return text.toString();
    }

    private static boolean isSeparator(byte b) {
        return b == '^' || b == '=' || b == '\\' || b == '\n' || b == '\r' || b == '\f';
    }

    private static boolean twoByteSevenBit(String charset) {
        return charset.startsWith("JIS");
    }

    /** The bytes behind an escape as hexadecimal digits, if they are a sequence that is known. */
    private static String sequence(byte[] bytes, int at) {
        for (int length = 3; length >= 2; length--) {
            StringBuilder hex = new StringBuilder();
            for (int k = 1; k <= length && at + k < bytes.length; k++) {
                hex.append(String.format("%02X", bytes[at + k]));
            }
            if (ESCAPES.containsKey(hex.toString())) {
                return hex.toString();
            }
        }
        return "";
    }

    private void segment(byte[] bytes, int from, int to, String charset, StringBuilder text) {
        if (to <= from) {
            return;
        }
        byte[] part = java.util.Arrays.copyOfRange(bytes, from, to);
        switch (charset) {
            case "" -> text.append(plain(part));
            case "JIS0208" -> text.append(japanese(part, new byte[0]));
            case "JIS0212" -> text.append(japanese(part, new byte[] {(byte) 0x8F}));
            default ->
                text.append(
                        Charset.isSupported(charset)
                                ? new String(part, Charset.forName(charset))
                                : new String(part, WINDOWS));
        }
    }

    /** Pairs of seven-bit bytes as EUC-JP. */
    private static String japanese(byte[] part, byte[] prefix) {
        java.io.ByteArrayOutputStream euc = new java.io.ByteArrayOutputStream();
        for (int i = 0; i + 1 < part.length; i += 2) {
            euc.writeBytes(prefix);
            euc.write(part[i] | 0x80);
            euc.write(part[i + 1] | 0x80);
        }
        return new String(euc.toByteArray(), Charset.forName("EUC-JP"));
    }
}
