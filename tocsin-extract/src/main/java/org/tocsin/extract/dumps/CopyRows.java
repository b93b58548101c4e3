package org.tocsin.extract.dumps;

import java.io.IOException;
import java.util.HexFormat;

/** The rows of PostgreSQL's COPY in text format: tabs, backslash escapes, {@code \N} for nothing, ended by {@code \.}. */
final class CopyRows {
    private static final int CELL = 1 << 20;

    private final SqlScanner in;
    private final TableRows rows;
    private final StringBuilder cell = new StringBuilder();
    private boolean nothing;

    CopyRows(SqlScanner in, TableRows rows) {
        this.in = in;
        this.rows = rows;
    }

    /** Reads them to their end; false if the dump breaks off before it. */
    boolean all() throws IOException {
        while (in.peek() >= 0) {
            if (in.peek() == '\\' && in.peek(1) == '.' && in.peek(2) < ' ') {
                in.line();
                return true;
            }
            row();
        }
        return false;
    }

    private void row() throws IOException {
        for (int c = in.next(); c >= 0 && c != '\n'; c = in.next()) {
            if (c == '\t') {
                give();
            } else if (c == '\\') {
                escaped(in.next());
            } else if (c != '\r') {
                append(c);
            }
        }
        give();
        rows.end();
    }

    private void escaped(int c) throws IOException {
        switch (c) {
            case 'N' -> nothing = cell.isEmpty();
            case 'n' -> append('\n');
            case 'r' -> append('\n');
            case 't', 'b', 'f', 'v' -> append(' ');
            default -> append(c);
        }
    }

    private void append(int c) {
        if (c >= 0 && cell.length() < CELL * 2) {
            cell.append((char) c);
        }
    }

    private void give() throws IOException {
        String text = cell.toString();
        if (nothing) {
            rows.cell("");
        } else if (text.startsWith("\\x") && text.length() % 2 == 0 && text.length() > 8) {
            hex(text);
        } else {
            rows.cell(text.length() > CELL ? text.substring(0, CELL) : text);
        }
        cell.setLength(0);
        nothing = false;
    }

    private void hex(String text) throws IOException {
        try {
            rows.bytes(HexFormat.of().parseHex(text, 2, text.length()));
        } catch (IllegalArgumentException e) {
            rows.cell(text);
        }
    }
}
