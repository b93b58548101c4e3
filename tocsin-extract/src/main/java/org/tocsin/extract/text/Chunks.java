package org.tocsin.extract.text;

import java.io.IOException;
import java.io.Reader;
import org.tocsin.model.Passage;

/**
 * Cuts running text into passages of bounded size, named {@code page:N}. Form feeds end pages; a text without them (kind
 * {@code part}) is cut at a blank line, else at a line end, else hard, and its stretches count as pages.
 */
public final class Chunks {
    /** No passage is longer, in characters. */
    public static final int LIMIT = 16_000;

    private final PassageOut out;
    private final StringBuilder text = new StringBuilder();
    private String kind;
    private int number = 1;
    private int emitted;
    private int parts;
    private char last;

    /** Passages named {@code kind:N} go to {@code out}. */
    public Chunks(String kind, PassageOut out) {
        this.kind = kind;
        this.out = out;
    }

    /** Cuts a whole text. */
    public static int cut(String kind, CharSequence text, PassageOut out) throws IOException {
        Chunks chunks = new Chunks(kind, out);
        chunks.append(text);
        chunks.end();
        return chunks.emitted();
    }

    /** Cuts a whole stream, calling {@code alive} now and then. */
    public static int cut(String kind, Reader in, PassageOut out, Alive alive) throws IOException {
        Chunks chunks = new Chunks(kind, out);
        char[] block = new char[8_192];
        for (int n = in.read(block); n >= 0; n = in.read(block)) {
            alive.alive();
            for (int i = 0; i < n; i++) {
                chunks.append(block[i]);
            }
        }
        chunks.end();
        return chunks.emitted();
    }

    /** Adds text. */
    public void append(CharSequence more) throws IOException {
        for (int i = 0; i < more.length(); i++) {
            append(more.charAt(i));
        }
    }

    /** Adds a character; control characters are dropped, line ends become {@code \n}. */
    public void append(char c) throws IOException {
        char before = last;
        last = c;
        if (c == '\f') {
            page();
        } else if (c == '\n' && before == '\r') {
            return;
        } else if (c == '\r' || c == '\n' || c == '\u2028' || c == '\u0085') {
            text.append('\n');
        } else if (c == '\t' || (c >= ' ' && c != '\u007F' && !(c >= '\u0080' && c <= '\u009F') && c != '\uFEFF')) {
            text.append(c);
        }
        if (text.length() >= LIMIT) {
            flushPart();
        }
    }

    /** Ends a page: what follows is the next page. */
    public void page() throws IOException {
        if ("part".equals(kind) && emitted == 0) {
            kind = "page";
        }
        flush(text.length());
        number++;
        parts = 0;
    }

    /** Says that the text has pages, so that passages are named {@code page:N}. */
    public void paged() {
        if (emitted == 0) {
            kind = "page";
        }
    }

    /** Ends the text. */
    public void end() throws IOException {
        flush(text.length());
    }

    /** How many passages were given out. */
    public int emitted() {
        return emitted;
    }

    /** Number of the current page. */
    public int number() {
        return number;
    }

    private void flushPart() throws IOException {
        int blank = text.lastIndexOf("\n\n");
        int line = text.lastIndexOf("\n");
        int space = text.lastIndexOf(" ");
        int cut = blank > LIMIT / 2 ? blank + 2 : line > LIMIT / 2 ? line + 1 : space > LIMIT / 2 ? space + 1 : LIMIT;
        flush(cut);
        if ("part".equals(kind)) {
            number++;
        }
    }

    private void flush(int upTo) throws IOException {
        String piece = text.substring(0, upTo);
        text.delete(0, upTo);
        if (!piece.isBlank()) {
            emitted++;
            parts++;
            out.passage(Passage.of(name(), piece.stripTrailing() + "\n"));
        }
    }

    /** A page too long for one passage goes on as {@code page:3 part:2}. */
    private String name() {
        boolean unpaged = "part".equals(kind);
        return (unpaged ? "page" : kind) + ":" + number + (parts > 1 && !unpaged ? " part:" + parts : "");
    }
}
