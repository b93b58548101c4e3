package org.tocsin.extract.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Cuts the stream of a mailbox into messages without holding one: a line {@code From ...} after an empty line starts one. */
final class MboxMessages {
    private static final int LINE = 32_768;
    /** A separator line names a time: {@code 12:34} and a year. Mail text that begins with "From " seldom does. */
    private static final Pattern SEPARATOR =
            Pattern.compile("From .*\\d{1,2}:\\d{2}.*\\d{4}.*|From \\S+\\s*|From - .*|From \\S+ .*\\d{4}.*");

    private final InputStream in;
    private final byte[] line = new byte[LINE];
    private int length;
    private boolean lineStart = true;
    private boolean afterEmpty = true;
    private boolean ended;
    private boolean separator;

    MboxMessages(InputStream in) {
        this.in = in;
    }

    /** Goes to the next message; false at the end. */
    boolean next() throws IOException {
        while (!separator) {
            if (!read()) {
                return false;
            }
            if (!separator && length > 2) {
                // a mailbox whose first message lacks its separator
                return true;
            }
        }
        separator = false;
        length = 0;
        return !ended;
    }

    /** The bytes of the current message, unquoted. */
    InputStream message() {
        return new Message();
    }

    /** Reads a line, or a piece of one that is too long. */
    private boolean read() throws IOException {
        length = 0;
        boolean start = lineStart;
        lineStart = false;
        while (length < LINE) {
            int b = in.read();
            if (b < 0) {
                ended = true;
                break;
            }
            line[length++] = (byte) b;
            if (b == '\n') {
                lineStart = true;
                break;
            }
        }
        if (length == 0) {
            return false;
        }
        separator = start && afterEmpty && isSeparator();
        afterEmpty = start && (length == 1 || (length == 2 && line[0] == '\r'));
        return true;
    }

    private boolean isSeparator() {
        boolean from =
                length > 5 && line[0] == 'F' && line[1] == 'r' && line[2] == 'o' && line[3] == 'm' && line[4] == ' ';
        return from
                && SEPARATOR
                        .matcher(new String(line, 0, Math.min(length, 400), StandardCharsets.ISO_8859_1).strip())
                        .matches();
    }

    /** How many bytes of a quoted line {@code >From } to leave out: one. */
    private int quote() {
        int i = 0;
        while (i < length && line[i] == '>') {
            i++;
        }
        boolean quoted = i > 0 && length - i > 5 && "From ".equals(new String(line, i, 5, StandardCharsets.ISO_8859_1));
        return quoted ? 1 : 0;
    }

    private final class Message extends InputStream {
        private int at;
        private boolean over;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int wanted) throws IOException {
            if (wanted == 0) {
                return 0;
            }
            if (at >= length && !refill()) {
                return -1;
            }
            int n = Math.min(wanted, length - at);
            System.arraycopy(line, at, target, offset, n);
            at += n;
            return n;
        }

        private boolean refill() throws IOException {
            over = over || !MboxMessages.this.read() || separator;
            at = over ? 0 : quote();
            if (over && !separator) {
                length = 0;
            } else if (over) {
                at = length;
            }
            return !over;
        }
    }
}
