package org.tocsin.extract.text;

/** Recognises UTF-8 by its multi-byte sequences. */
final class Utf8Shape {
    private Utf8Shape() {}

    /** Whether the sample is ASCII, UTF-8, or UTF-8 with a few foreign bytes. */
    static boolean mostlyValid(byte[] b) {
        int good = 0;
        int bad = 0;
        int i = 0;
        while (i < b.length) {
            if (b[i] >= 0) {
                i++;
                continue;
            }
            int length = sequence(b, i, b.length);
            if (length > 1) {
                good++;
                i += length;
            } else {
                bad += b.length - i < 4 && length == 0 ? 0 : 1;
                i++;
            }
        }
        return bad == 0 || good > bad * 4;
    }

    /** Length of the valid multi-byte sequence at {@code i}; 1 if the byte is foreign; 0 if the end cuts it. */
    static int sequence(byte[] b, int i, int end) {
        int lead = b[i] & 0xFF;
        int length =
                lead >= 0xC2 && lead <= 0xDF ? 2 : (lead & 0xF0) == 0xE0 ? 3 : lead >= 0xF0 && lead <= 0xF4 ? 4 : 1;
        for (int k = 1; k < length; k++) {
            if (i + k >= end) {
                return 0;
            }
            if ((b[i + k] & 0xC0) != 0x80) {
                return 1;
            }
        }
        return length >= 3 && !inRange(lead, b[i + 1] & 0xFF) ? 1 : length;
    }

    /** No overlong forms, surrogates or values beyond U+10FFFF (RFC 3629 §4). */
    private static boolean inRange(int lead, int second) {
        return switch (lead) {
            case 0xE0 -> second >= 0xA0;
            case 0xED -> second <= 0x9F;
            case 0xF0 -> second >= 0x90;
            case 0xF4 -> second <= 0x8F;
            default -> true;
        };
    }
}
