package org.tocsin.extract.dumps;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows of PostgreSQL's COPY in CSV format: quoted cells may hold separators and line ends, {@code \.} ends them. */
final class CopyCsv {
    private static final int CELL = 1 << 20;
    private static final Pattern CSV = Pattern.compile("(?is).*\\b(?:format\\s+csv|csv)\\b.*");
    private static final Pattern HEADER = Pattern.compile("(?is).*\\bheader\\b(?!\\s+(?:false|off|0)).*");
    private static final Pattern MARK = Pattern.compile("(?is)\\bdelimiter\\s+(?:as\\s+)?e?'(\\\\t|.)'");

    private final SqlScanner in;
    private final TableRows rows;
    private final char separator;
    private final boolean header;
    private final StringBuilder cell = new StringBuilder();

    /** @param options what stands behind {@code FROM stdin} */
    CopyCsv(SqlScanner in, TableRows rows, String options) {
        this.in = in;
        this.rows = rows;
        Matcher mark = MARK.matcher(options);
        String found = mark.find() ? mark.group(1) : ",";
        this.separator = found.toLowerCase(Locale.ROOT).equals("\\t") ? '\t' : found.charAt(0);
        this.header = HEADER.matcher(options).matches();
    }

    /** Whether the options behind {@code FROM stdin} ask for CSV. */
    static boolean isAskedFor(String options) {
        return CSV.matcher(options).matches();
    }

    /** Reads them to their end; false if the dump breaks off before it. */
    boolean all() throws IOException {
        boolean skip = header;
        while (in.peek() >= 0) {
            if (in.peek() == '\\' && in.peek(1) == '.' && in.peek(2) < ' ') {
                in.line();
                return true;
            }
            if (skip) {
                in.line();
                skip = false;
            } else {
                row();
            }
        }
        return false;
    }

    private void row() throws IOException {
        boolean quoted = false;
        for (int c = in.next(); c >= 0 && (quoted || c != '\n'); c = in.next()) {
            if (c == '"' && quoted && in.peek() == '"') {
                append(in.next());
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                give();
            } else if (quoted || c != '\r') {
                append(c);
            }
        }
        give();
        rows.end();
    }

    private void append(int c) {
        if (cell.length() < CELL) {
            cell.append((char) c);
        }
    }

    private void give() throws IOException {
        rows.cell(cell.toString());
        cell.setLength(0);
    }
}
