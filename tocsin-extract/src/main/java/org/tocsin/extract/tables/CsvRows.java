package org.tocsin.extract.tables;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of delimited text (RFC 4180, tolerant): quoted cells with separators, doubled quotes and line ends inside. A quote that
 * opens a cell but is not closed within a bounded stretch is taken as an ordinary character, so a stray one does not swallow
 * the rest of the file. Cells and rows are bounded.
 */
final class CsvRows {
    private static final int QUOTED_LINES = 200;
    private static final int QUOTED_LENGTH = 64_000;
    private static final int CELL = 1 << 20;
    private static final int CELLS = 20_000;

    private final Reader in;
    private final char separator;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private final StringBuilder replay = new StringBuilder();
    private int replayAt;
    private final char[] block = new char[16_384];
    private int from;
    private int to;
    private int line = 1;
    private int number;

    CsvRows(Reader in, char separator) {
        this.in = in;
        this.separator = separator;
    }

    /** Cells of the current row; changes with {@link #next()}. */
    List<String> cells() {
        return cells;
    }

    /** Number of the physical line on which the current row begins, from 1. */
    int number() {
        return number;
    }

    /** Goes to the next row; false at the end. */
    boolean next() throws IOException {
        cells.clear();
        cell.setLength(0);
        number = line;
        int c = read();
        if (c < 0) {
            return false;
        }
        boolean start = true;
        while (true) {
            if (c == '"' && start) {
                c = quoted();
                start = false;
                continue;
            }
            if (c == separator) {
                add();
                start = true;
            } else if (c == '\n' || c < 0) {
                add();
                return true;
            } else {
                start &= c == ' ';
                append(c);
            }
            c = read();
        }
    }

    private void add() {
        if (cells.size() < CELLS) {
            cells.add(cell.toString());
        }
        cell.setLength(0);
    }

    private void append(int c) {
        if (cell.length() < CELL) {
            cell.append((char) c);
        }
    }

    /** Reads a quoted cell; gives the character behind it. */
    private int quoted() throws IOException {
        cell.setLength(0);
        StringBuilder raw = new StringBuilder();
        int lines = 0;
        for (int c = read(); c >= 0 && lines < QUOTED_LINES && raw.length() < QUOTED_LENGTH; c = read()) {
            raw.append((char) c);
            lines += c == '\n' ? 1 : 0;
            if (c == '"') {
                int next = read();
                if (next == '"') {
                    raw.append('"');
                    cell.append('"');
                } else {
                    return next;
                }
            } else {
                cell.append((char) c);
            }
        }
        unread(raw);
        cell.setLength(0);
        cell.append('"');
        return read();
    }

    private void unread(StringBuilder raw) {
        for (int i = 0; i < raw.length(); i++) {
            line -= raw.charAt(i) == '\n' ? 1 : 0;
        }
        replay.delete(0, replayAt);
        replayAt = 0;
        replay.insert(0, raw);
    }

    private int read() throws IOException {
        int c = raw();
        if (c == '\r') {
            int next = raw();
            if (next != '\n' && next >= 0) {
                replay.insert(replayAt, (char) next);
            }
            c = '\n';
        }
        line += c == '\n' ? 1 : 0;
        return c;
    }

    private int raw() throws IOException {
        if (replayAt < replay.length()) {
            char c = replay.charAt(replayAt++);
            if (replayAt == replay.length()) {
                replay.setLength(0);
                replayAt = 0;
            }
            return c;
        }
        if (from == to) {
            from = 0;
            to = Math.max(0, in.read(block));
            if (to == 0) {
                return -1;
            }
        }
        return block[from++];
    }
}
