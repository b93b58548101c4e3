package org.tocsin.extract.text;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Lays out the text of documents with blocks and tables: a block is a line, the cells of a row stand on one line separated by
 * tabs. Cells of several lines: those of a list become one line each, those that lay out a page stand one below the other.
 */
public final class PageText {
    private final Chunks chunks;
    private final Deque<int[]> rows = new ArrayDeque<>();
    private @Nullable CellRow open;
    private boolean list;
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
        append('\t');
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
        append('\n');
        lineStarted = false;
        space = false;
    }

    /** A table begins. */
    public void table() {
        block();
        rows.push(new int[1]);
        list &= rows.size() > 1;
    }

    /** A table ends. */
    public void endTable() throws IOException {
        if (rows.size() == 1) {
            write();
        }
        block();
        rows.poll();
    }

    /** A row begins. */
    public void row() throws IOException {
        block();
        flushBreak();
        if (!rows.isEmpty()) {
            rows.peek()[0] = 0;
        }
        if (rows.size() == 1) {
            write();
            open = new CellRow();
        }
    }

    /** A row ends. */
    public void endRow() throws IOException {
        if (rows.size() == 1) {
            write();
        }
        block();
    }

    /** A cell begins. */
    public void cell() throws IOException {
        if (!rows.isEmpty() && rows.peek()[0]++ > 0) {
            pendingBreak = false;
            lineStarted = true;
            space = false;
            cellBegun = true;
            if (open != null && rows.size() == 1) {
                open.next();
            } else {
                append('\t');
            }
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
        write();
        flushBreak();
        chunks.page();
        lineStarted = false;
        space = false;
    }

    /** Ends the text. */
    public void end() throws IOException {
        write();
        chunks.end();
    }

    private void character(char c) throws IOException {
        flushBreak();
        if (space && lineStarted) {
            append(' ');
        }
        space = false;
        cellBegun = false;
        append(c);
        lineStarted = true;
    }

    /** Writes the row that is being laid out. */
    private void write() throws IOException {
        CellRow row = open;
        if (row != null) {
            open = null;
            list |= row.heads();
            chunks.append(row.text(list));
            pendingBreak = false;
        }
    }

    private void append(char c) throws IOException {
        if (open == null) {
            chunks.append(c);
        } else if (!open.add(c)) {
            // a row this long is the frame of a page
            write();
        }
    }

    private void flushBreak() throws IOException {
        if (pendingBreak) {
            pendingBreak = false;
            lineStarted = false;
            append('\n');
        }
    }
}
