package org.tocsin.respond.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Text in UTF-8 as quoted-printable (RFC 2045 §6.7), lines ended by CRLF. A full stop or {@code From} at the start of a line is
 * written as a number, so that no relay changes the line and with it the signature.
 */
final class QuotedPrintable {
    private static final int LONGEST = 75;
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private final ByteArrayOutputStream out;
    private int column;

    private QuotedPrintable(ByteArrayOutputStream out) {
        this.out = out;
    }

    /** Writes the text, whose lines end with a line feed, with a CRLF at its end. */
    static void write(String text, ByteArrayOutputStream out) {
        QuotedPrintable writer = new QuotedPrintable(out);
        for (String line : text.split("\n", -1)) {
            writer.line(line.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void line(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xFF;
            boolean blank = b == ' ' || b == '\t';
            boolean plain = blank ? i < bytes.length - 1 : b > ' ' && b < 0x7F && b != '=';
            if (plain && !(column == 0 && (b == '.' || isFrom(bytes, i)))) {
                room(1, i == bytes.length - 1);
                out.write(b);
                column++;
            } else {
                room(3, i == bytes.length - 1);
                out.write('=');
                out.write(HEX[b >> 4]);
                out.write(HEX[b & 15]);
                column += 3;
            }
        }
        end();
    }

    private static boolean isFrom(byte[] bytes, int i) {
        return bytes.length - i >= 5
                && bytes[i] == 'F'
                && bytes[i + 1] == 'r'
                && bytes[i + 2] == 'o'
                && bytes[i + 3] == 'm'
                && bytes[i + 4] == ' ';
    }

    private void room(int width, boolean last) {
        if (column + width > (last ? LONGEST + 1 : LONGEST)) {
            out.write('=');
            end();
        }
    }

    private void end() {
        out.write('\r');
        out.write('\n');
        column = 0;
    }
}
