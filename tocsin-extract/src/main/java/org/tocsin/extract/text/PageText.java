package org.tocsin.extract.text;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Lays out the text of documents with blocks and tables: a block is a line, the cells of a row stand on one line separated by
 * tabs, the paragraphs of one cell keep their lines.
 */
public final class PageText {
    private final Chunks chunks;
    private final Deque<int[]> rows = new ArrayDeque<>();
    private boolean pendingBreak;
    private boolean lineStarted;
    private boolean cellBegun;
    private boolean space;

    /** Text goes to {@code chunks}. */
    public PageText(Chunks chunks) {
        this.chunks = chunks;
    }

    /** Running text; white space is collapsed. */
    public void text(CharSequence text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\u00A0' || c == '\u202F') {
                space = true;
            } else {
                character(c);
            }
        }
    }

    /** Text whose line ends and tabs count. */
    public void exact(CharSequence text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line();
            } else if (c == '\t') {
                tab();
            } else {
                character(c);
            }
        }
    }

    /** A tab. */
    public void tab() throws IOException {
        flushBreak();
        chunks.append('\t');
        space = false;
        lineStarted = true;
    }

    /** The edge of a block; the first block of a cell stands beside the cell before. */
    public void block() {
        pendingBreak |= lineStarted && !cellBegun;
        space = false;
    }

    /** A line end inside a block. */
    public void line() throws IOException {
        flushBreak();
        chunks.append('\n');
        lineStarted = false;
        space = false;
    }

    /** A table begins. */
    public void table() {
        block();
        rows.push(new int[1]);
    }

    /** A table ends. */
    public void endTable() {
        block();
        rows.poll();
    }

    /** A row begins. */
    public void row() {
        block();
        if (!rows.isEmpty()) {
            rows.peek()[0] = 0;
        }
    }

    /** A row ends. */
    public void endRow() {
        block();
    }

    /** A cell begins. */
    public void cell() throws IOException {
        if (!rows.isEmpty() && rows.peek()[0]++ > 0) {
            pendingBreak = false;
            chunks.append('\t');
            lineStarted = true;
            space = false;
            cellBegun = true;
        }
    }

    /** A cell ends: the break after its last paragraph does not count. */
    public void endCell() {
        cellBegun = false;
        pendingBreak = false;
        space = false;
    }

    /** A page or slide ends. */
    public void page() throws IOException {
        flushBreak();
        chunks.page();
        lineStarted = false;
        space = false;
    }

    /** Ends the text. */
    public void end() throws IOException {
        chunks.end();
    }

    private void character(char c) throws IOException {
        flushBreak();
        if (space && lineStarted) {
            chunks.append(' ');
        }
        space = false;
        cellBegun = false;
        chunks.append(c);
        lineStarted = true;
    }

    private void flushBreak() throws IOException {
        if (pendingBreak) {
            pendingBreak = false;
            lineStarted = false;
            chunks.append('\n');
        }
    }
}
