package org.tocsin.respond.mail;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Text in UTF-8 as quoted-printable (RFC 2045 §6.7), lines ended by CRLF. A full stop or {@code From} at the start of a line is
 * written as a number, so that no relay changes the line and with it the signature.
 */
final class QuotedPrintable {
    private static final int LONGEST = 75;
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

    private final byte[] text;
    private final Octets out;
    private int column;

    private QuotedPrintable(byte[] text, Octets out) {
        this.text = text;
        this.out = out;
    }

    /** Writes the text, whose lines end with a line feed, with a CRLF at its end. */
    static void write(String text, Octets out) {
        new QuotedPrintable(text.getBytes(StandardCharsets.UTF_8), out).lines();
    }

    private void lines() {
        int from = 0;
        for (int i = 0; i < text.length; i++) {
            if (text[i] == '\n') {
                line(from, i);
                from = i + 1;
            }
        }
        line(from, text.length);
    }

    private void line(int from, int to) {
        int i = from;
        while (i < to) {
            int whole = plain(i, to);
            if (whole > i) {
                out.add(text, i, whole - i);
                column += whole - i;
                i = whole;
            } else {
                octet(i, to);
                i++;
            }
        }
        end();
    }

    /** The end of those octets from here on that stand in this line as they are. */
    private int plain(int from, int to) {
        int most = Math.min(to - 1, from + LONGEST - column);
        int i = from;
        if (column == 0 && i < to && (text[i] == '.' || isFrom(i, to))) {
            return i;
        }
        while (i < most && (text[i] == ' ' || text[i] == '\t' || isPlain(text[i]))) {
            i++;
        }
        return i;
    }

    /** Of negative octets none is: they are of more than seven bits. */
    private static boolean isPlain(byte b) {
        return b > ' ' && b < 0x7F && b != '=';
    }

    private void octet(int i, int to) {
        int b = text[i] & 0xFF;
        boolean last = i == to - 1;
        room(1, last);
        boolean plain = isPlain(text[i]) || (!last && (b == ' ' || b == '\t'));
        if (plain && !(column == 0 && (b == '.' || isFrom(i, to)))) {
            out.add(b);
            column++;
        } else {
            room(3, last);
            out.add('=');
            out.add(HEX[b >> 4]);
            out.add(HEX[b & 15]);
            column += 3;
        }
    }

    private boolean isFrom(int i, int to) {
        return to - i >= FROM.length && Arrays.equals(text, i, i + FROM.length, FROM, 0, FROM.length);
    }

    private void room(int width, boolean last) {
        if (column + width > (last ? LONGEST + 1 : LONGEST)) {
            out.add('=');
            end();
        }
    }

    private void end() {
        out.add('\r');
        out.add('\n');
        column = 0;
    }
}
