package org.tocsin.extract.worker;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Tells by its first bytes whether a content is text in some encoding, whatever its name says. */
final class TextLook {
    private static final double FEW = 0.003;

    private TextLook() {}

    static boolean isText(byte[] head) {
        return head.length > 0
                && (hasMark(head) || isUtf8(head) || isWide(head) || isSingleByte(head) || isEbcdic(head));
    }

    /** A byte order mark of UTF-8, UTF-16 or UTF-32 and characters that go with it. */
    private static boolean hasMark(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return isUtf8(head);
        }
        boolean utf32 = startsWith(head, 0, 0, 0xFE, 0xFF) || startsWith(head, 0xFF, 0xFE, 0, 0);
        boolean utf16 = startsWith(head, 0xFE, 0xFF) || startsWith(head, 0xFF, 0xFE);
        return utf32 || (utf16 && head.length % 2 == 0 && fewWideControls(head, startsWith(head, 0xFE, 0xFF) ? 0 : 1));
    }

    /** Valid UTF-8 (a character cut off at the end is fine) with hardly any control character. */
    static boolean isUtf8(byte[] head) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length), false);
        return !result.isError() && !hasZero(head) && controls(head) <= FEW * head.length;
    }

    /** UTF-16 or UTF-32 without a mark: one of each two or four bytes is nearly always zero, the rest is no control. */
    private static boolean isWide(byte[] head) {
        int[] zeros = new int[4];
        int quads = head.length / 4;
        for (int i = 0; i < quads * 4; i++) {
            if (head[i] == 0) {
                zeros[i % 4]++;
            }
        }
        if (quads < 2) {
            return false;
        }
        double most = 0.7 * quads;
        boolean little = zeros[1] > most && zeros[3] > most;
        boolean big = zeros[0] > most && zeros[2] > most;
        if (little && big) {
            return false;
        }
        boolean wide32 = (little && zeros[2] > most && zeros[0] == 0) || (big && zeros[1] > most && zeros[3] == 0);
        if (wide32) {
            return true;
        }
        return (little && zeros[0] + zeros[2] == 0 && fewWideControls(head, 1))
                || (big && zeros[1] + zeros[3] == 0 && fewWideControls(head, 0));
    }

    private static boolean fewWideControls(byte[] head, int highByte) {
        int controls = 0;
        for (int i = 0; i + 1 < head.length; i += 2) {
            int high = head[i + (highByte == 0 ? 0 : 1)] & 0xFF;
            int low = head[i + (highByte == 0 ? 1 : 0)];
            if (high == 0 && isControl(low)) {
                controls++;
            }
        }
        return controls <= FEW * head.length;
    }

    /** An eight-bit encoding: no zero, hardly a control character, and mostly letters, digits and spaces. */
    private static boolean isSingleByte(byte[] head) {
        int plain = 0;
        for (byte b : head) {
            if (b == ' ' || b == '\n' || b == '\r' || b == '\t' || Character.isLetterOrDigit(b & 0x7F)) {
                plain++;
            }
        }
        int high = 0;
        for (byte b : head) {
            if (b < 0) {
                high++;
            }
        }
        return !hasZero(head)
                && controls(head) <= FEW * head.length
                && (high <= 0.4 * head.length || (controls(head) == 0 && (head.length >= 256 || highAreLetters(head))))
                && plain >= 0.5 * head.length;
    }

    private static boolean highAreLetters(byte[] head) {
        for (byte b : head) {
            if (b < 0 && (b & 0xFF) < 0xC0) {
                return false;
            }
        }
        return true;
    }

    /** IBM's encodings: letters, digits and the space 0x40 lie above the control characters. */
    private static boolean isEbcdic(byte[] head) {
        int letters = 0;
        int spaces = 0;
        int other = 0;
        for (byte raw : head) {
            int b = raw & 0xFF;
            if (b == 0x40) {
                spaces++;
            } else if ((b >= 0x81 && b <= 0xE9 && (b & 0x0F) <= 9) || (b >= 0xF0 && b <= 0xF9)) {
                letters++;
            } else if (b < 0x40 && b != 0x15 && b != 0x25 && b != 0x0D && b != 0x05) {
                other++;
            }
        }
        return head.length >= 64
                && letters > 0.5 * head.length
                && spaces > 0.03 * head.length
                && other <= FEW * head.length;
    }

    private static boolean startsWith(byte[] head, int... expected) {
        if (head.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((head[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasZero(byte[] head) {
        for (byte b : head) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static int controls(byte[] head) {
        int count = 0;
        for (byte b : head) {
            if (isControl(b)) {
                count++;
            }
        }
        return count;
    }

    /** Control characters other than tab, line ends, form feed, backspace, escape and the old end-of-file mark. */
    private static boolean isControl(int b) {
        // HL7's start and end of block (0x0B, 0x1C) and field separators of old exports (0x1D-0x1F) belong to text.
        return (b >= 0 && b < 0x1A && (b < 0x08 || b > 0x0D)) || b == 0x7F;
    }
}
