package org.tocsin.extract.dumps;

import java.io.IOException;
import java.io.Reader;
import org.tocsin.extract.text.Alive;
import org.tocsin.extract.text.Chunks;

/** The characters of a dump, with a short look ahead. Memory is flat whatever the length of a line or statement. */
final class SqlScanner {
    private static final int BLOCK = 1 << 16;
    private static final int AHEAD = 256;

    private final Reader in;
    private final char[] block = new char[BLOCK];
    private int from;
    private int to;
    private boolean ended;
    private char last = '\n';

    private final Chunks comments;
    private final Alive alive;

    /**
     * @param comments takes the comments
     * @param alive    told of each block
     */
    SqlScanner(Reader in, Chunks comments, Alive alive) {
        this.in = in;
        this.comments = comments;
        this.alive = alive;
    }

    /** The next character, not taken; -1 at the end. */
    int peek() throws IOException {
        return from < to || fill() ? block[from] : -1;
    }

    /** The character that many places ahead (below 256), not taken; -1 behind the end. */
    int peek(int ahead) throws IOException {
        if (to - from <= ahead) {
            fill();
        }
        return from + ahead < to ? block[from + ahead] : -1;
    }

    /** Takes the next character; -1 at the end. */
    int next() throws IOException {
        int c = peek();
        if (c >= 0) {
            from++;
            last = (char) c;
        }
        return c;
    }

    /** Whether the next character is the first of a line. */
    boolean atLineStart() {
        return last == '\n';
    }

    /** Whether these letters follow, in any case. */
    boolean ahead(String letters) throws IOException {
        for (int i = 0; i < letters.length(); i++) {
            int c = peek(i);
            if (c < 0 || Character.toUpperCase((char) c) != letters.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a new statement that brings rows starts here, at the start of a line: where a lost quote is noticed. */
    boolean atRows() throws IOException {
        int c = peek();
        if (!atLineStart() || (c != 'I' && c != 'i' && c != 'C')) {
            return false;
        }
        return ahead("INSERT INTO ") || ahead("INSERT [") || (ahead("COPY ") && copies());
    }

    private boolean copies() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < AHEAD && peek(i) >= 0 && peek(i) != '\n'; i++) {
            line.append((char) peek(i));
        }
        return line.toString().contains(" FROM stdin");
    }

    /** Takes letters, digits and underscores; empty if none follow. */
    String word() throws IOException {
        StringBuilder word = new StringBuilder();
        while (peek() >= 0 && (Character.isLetterOrDigit(peek()) || peek() == '_') && word.length() < 200) {
            word.append((char) next());
        }
        return word.toString();
    }

    /** Takes white space and comments; those of MySQL that are commands lose only their marks. */
    void blanks() throws IOException {
        while (true) {
            int c = peek();
            if (c >= 0 && (Character.isWhitespace(c) || c == '\uFEFF')) {
                next();
            } else if ((c == '-' && peek(1) == '-') || (c == '#' && atLineStart())) {
                remark();
            } else if (c == '/' && peek(1) == '*') {
                comment();
            } else if (c == '*' && peek(1) == '/') {
                next();
                next();
            } else {
                return;
            }
        }
    }

    private void comment() throws IOException {
        next();
        next();
        if (peek() == '!') {
            next();
            while (Character.isDigit(peek())) {
                next();
            }
            return;
        }
        while (peek() >= 0 && !(peek() == '*' && peek(1) == '/')) {
            comments.append((char) next());
        }
        comments.append('\n');
        next();
        next();
    }

    private void remark() throws IOException {
        for (int c = next(); c >= 0 && c != '\n'; c = next()) {
            comments.append((char) c);
        }
        comments.append('\n');
    }

    /** Takes the rest of the line. */
    void line() throws IOException {
        for (int c = next(); c >= 0 && c != '\n'; c = next()) {
            // left out
        }
    }

    private boolean fill() throws IOException {
        if (ended) {
            return from < to;
        }
        System.arraycopy(block, from, block, 0, to - from);
        to -= from;
        from = 0;
        while (to < AHEAD && !ended) {
            int n = in.read(block, to, BLOCK - to);
            alive.alive();
            ended = n < 0;
            to += Math.max(0, n);
        }
        return from < to;
    }
}
