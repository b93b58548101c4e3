package org.tocsin.extract.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts the stream of a mailbox into messages without holding one: a line {@code From ...} after an empty line starts one,
 * and without an empty line if it is written just as mail programs do. Where a message says its length and the place behind
 * it looks like an end, lines inside it start nothing.
 */
final class MboxMessages {
    private static final int LINE = 32_768;
    private static final int HEADERS = 1 << 20;
    /** A separator line names a time: {@code 12:34} and a year. Mail text that begins with "From " seldom does. */
    private static final Pattern SEPARATOR =
            Pattern.compile("From .*\\d{1,2}:\\d{2}.*\\d{4}.*|From \\S+\\s*|From - .*|From \\S+ .*\\d{4}.*");

    private static final Pattern STRICT = Pattern.compile("From \\S+\\s+(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? .{3,12}"
            + "\\d{1,2}:\\d{2}(?::\\d{2})? .{0,12}\\d{4}.{0,12}");
    private static final Pattern LENGTH = Pattern.compile("(?i)Content-Length:\\s*(\\d{1,15})\\s*");

    /** Looks elsewhere in the mailbox. */
    @FunctionalInterface
    interface Elsewhere {
        /** A few bytes from that place; none behind the end. */
        byte[] at(long place) throws IOException;
    }

    private final InputStream in;
    private final Elsewhere elsewhere;
    private final byte[] block = new byte[1 << 16];
    private int from;
    private int to;
    private final byte[] line = new byte[LINE];
    private int length;
    private long position;
    private long headerStart;
    private long whole;
    private boolean inHeaders;
    private boolean lineStart = true;
    private boolean afterEmpty = true;
    private boolean ended;
    private boolean separator;

    MboxMessages(InputStream in, Elsewhere elsewhere) {
        this.in = in;
        this.elsewhere = elsewhere;
    }

    /** Goes to the next message; false at the end. */
    boolean next() throws IOException {
        while (!separator) {
            if (!read()) {
                return false;
            }
            if (!separator && length > 2) {
                // a mailbox whose first message lacks its separator
                begin(position - length);
                return true;
            }
        }
        separator = false;
        length = 0;
        begin(position);
        return !ended;
    }

    private void begin(long start) {
        headerStart = start;
        inHeaders = true;
        whole = 0;
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
        while (length < LINE && !lineStart && fill()) {
            int most = Math.min(to - from, LINE - length);
            int n = 0;
            while (n < most && !lineStart) {
                lineStart = block[from + n++] == '\n';
            }
            System.arraycopy(block, from, line, length, n);
            length += n;
            from += n;
        }
        position += length;
        if (length == 0) {
            ended = true;
            return false;
        }
        boolean empty = start && (length == 1 || (length == 2 && line[0] == '\r'));
        separator = start && position - length >= whole && isSeparator();
        afterEmpty = empty;
        if (inHeaders && start && !separator) {
            header(empty);
        }
        return true;
    }

    private boolean fill() throws IOException {
        if (from == to) {
            from = 0;
            to = Math.max(0, in.read(block, 0, block.length));
        }
        return from < to;
    }

    /** Remembers what the message says of its length, if the mailbox goes on behind it. */
    private void header(boolean empty) throws IOException {
        if (empty || position - headerStart > HEADERS) {
            inHeaders = false;
            boolean holds = whole > 0 && endsAt(position + whole);
            whole = holds ? position + whole : 0;
        } else if (length < 60 && (line[0] == 'C' || line[0] == 'c')) {
            Matcher said = LENGTH.matcher(latin(length));
            whole = said.matches() ? Long.parseLong(said.group(1)) : whole;
        }
    }

    /** Whether there is a separator at that place, line ends before it left out, or the end of the mailbox. */
    private boolean endsAt(long place) throws IOException {
        String there = new String(elsewhere.at(place), StandardCharsets.ISO_8859_1);
        String rest = there.stripLeading();
        boolean begins = there.length() > rest.length() || byteBefore(place) == '\n';
        return begins && rest.startsWith("From ");
    }

    private int byteBefore(long place) throws IOException {
        byte[] before = place > 0 ? elsewhere.at(place - 1) : new byte[0];
        return before.length == 0 ? -1 : before[0];
    }

    private boolean isSeparator() {
        boolean begins =
                length > 5 && line[0] == 'F' && line[1] == 'r' && line[2] == 'o' && line[3] == 'm' && line[4] == ' ';
        return begins
                && (afterEmpty ? SEPARATOR : STRICT)
                        .matcher(latin(Math.min(length, 400)).strip())
                        .matches();
    }

    private String latin(int count) {
        return new String(line, 0, count, StandardCharsets.ISO_8859_1);
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
