package org.tocsin.extract.text;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.worker.Found;

/** Reads the statements of a dump one character after the other: rows with their column names, all else as text. */
final class SqlRows {
    private static final Pattern INSERT = Pattern.compile(
            "(?is)\\s*(?:INSERT\\s+(?:IGNORE\\s+)?(?:INTO\\s+)?|REPLACE\\s+INTO\\s+)([^\\s(]+)\\s*(\\(.*\\))?\\s*(?:OVERRIDING\\s+\\w+\\s+VALUE\\s*)?");
    private static final Pattern COPY =
            Pattern.compile("(?is)\\s*COPY\\s+([^\\s(]+)\\s*(\\(.*\\))?\\s*FROM\\s+stdin\\b.*");
    private static final Pattern CREATE = Pattern.compile(
            "(?is)\\s*CREATE\\s+(?:\\w+\\s+)*TABLE\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?([^\\s(]+)\\s*\\((.*)");
    private static final int HEAD = 100_000;
    private static final int CELL = 1 << 20;

    private final PushbackReader in;
    private final Found out;
    private final Chunks rest;
    private final Map<String, List<String>> columns = new HashMap<>();
    private final Map<String, Integer> tables = new HashMap<>();
    private final RecordText record = new RecordText();
    private int row;

    SqlRows(Reader in, Found out) {
        this.in = new PushbackReader(new java.io.BufferedReader(in, 32_768), 8);
        this.out = out;
        this.rest = new Chunks("part", out::passage);
    }

    void read() throws IOException {
        StringBuilder statement = new StringBuilder();
        for (int c = in.read(); c >= 0; c = in.read()) {
            out.alive();
            if ((c == '-' && peek('-')) || (c == '#' && blank(statement))) {
                comment(c);
            } else if (c == '\'' || c == '"' || c == '`') {
                statement.append((char) c);
                quoted(statement, (char) c);
            } else if (c == ';') {
                statement(statement.append(';'));
            } else {
                statement.append((char) c);
                if (c == 'S' || c == 's') {
                    values(statement);
                }
            }
            if (statement.length() > HEAD) {
                rest.append(statement);
                statement.setLength(0);
            }
        }
        rest.append(statement);
        rest.end();
    }

    private static boolean blank(StringBuilder text) {
        return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
    }

    private boolean peek(char wanted) throws IOException {
        int c = in.read();
        if (c >= 0) {
            in.unread(c);
        }
        return c == wanted;
    }

    private void comment(int first) throws IOException {
        rest.append((char) first);
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            rest.append((char) c);
        }
        rest.append('\n');
    }

    /** The statement up to and with the closing quote; quotes are doubled or escaped. */
    private void quoted(StringBuilder statement, char quote) throws IOException {
        for (int c = in.read(); c >= 0; c = in.read()) {
            statement.append((char) c);
            if (c == quote || statement.length() > HEAD) {
                return;
            }
        }
    }

    private void statement(StringBuilder statement) throws IOException {
        Matcher copy = COPY.matcher(statement);
        Matcher create = CREATE.matcher(statement);
        if (create.lookingAt()) {
            remember(table(create.group(1)), SqlColumns.ofCreate(create.group(2)));
        }
        if (copy.matches()) {
            copyRows(table(copy.group(1)), columns(copy.group(1), copy.group(2)));
        } else {
            rest.append(statement);
        }
        statement.setLength(0);
    }

    private void remember(String table, List<String> names) {
        if (columns.size() < 10_000) {
            columns.put(table, names);
        }
    }

    private List<String> columns(String table, @Nullable String list) {
        return list == null ? columns.getOrDefault(table(table), List.of()) : SqlColumns.ofList(list);
    }

    /** At the end of the word VALUES of an INSERT, reads its rows. */
    private void values(StringBuilder statement) throws IOException {
        int start = statement.length() - 6;
        if (start < 10 || !"VALUES".contentEquals(statement.substring(start).toUpperCase(Locale.ROOT))) {
            return;
        }
        Matcher insert = INSERT.matcher(statement.substring(0, start));
        if (!insert.matches()) {
            return;
        }
        String table = table(insert.group(1));
        List<String> names = columns(insert.group(1), insert.group(2));
        statement.setLength(0);
        List<String> cells = new ArrayList<>();
        for (int c = in.read(); c >= 0 && c != ';'; c = in.read()) {
            if (c == '(') {
                cells.clear();
                cells(cells);
                row(table, names, cells);
            } else if (Character.isLetter(c)) {
                in.unread(c);
                return;
            }
        }
    }

    private void cells(List<String> cells) throws IOException {
        StringBuilder cell = new StringBuilder();
        int depth = 0;
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '\'' || c == '"') {
                string(cell, (char) c);
            } else if (c == ',' && depth == 0) {
                cells.add(take(cell));
            } else if (c == ')' && depth-- == 0) {
                cells.add(take(cell));
                return;
            } else {
                depth += c == '(' ? 1 : 0;
                append(cell, c);
            }
        }
        cells.add(take(cell));
    }

    /** A literal; {@code ''} and backslash escapes are undone, the prefix N or E before it is dropped. */
    private void string(StringBuilder cell, char quote) throws IOException {
        String before = cell.toString().strip();
        if (before.length() <= 7 && (before.length() == 1 || before.startsWith("_"))) {
            cell.setLength(0);
        }
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '\\') {
                int next = in.read();
                append(cell, next == 'n' ? '\n' : next == 'r' ? '\r' : next == 't' ? '\t' : next == '0' ? ' ' : next);
            } else if (c == quote) {
                if (!peek(quote)) {
                    return;
                }
                append(cell, in.read());
            } else {
                append(cell, c);
            }
        }
    }

    private static void append(StringBuilder cell, int c) {
        if (c >= 0 && cell.length() < CELL) {
            cell.append((char) c);
        }
    }

    private static String take(StringBuilder cell) {
        String value = cell.toString().strip();
        cell.setLength(0);
        return "NULL".equalsIgnoreCase(value) ? "" : value;
    }

    /** The rows of COPY in text format: tabs, backslash escapes, {@code \\N}, ended by {@code \\.}. */
    private void copyRows(String table, List<String> names) throws IOException {
        line();
        List<String> cells = new ArrayList<>();
        for (String line = line(); line != null && !"\\.".equals(line); line = line()) {
            cells.clear();
            for (String cell : line.split("\t", -1)) {
                cells.add("\\N".equals(cell) ? "" : unescape(cell));
            }
            row(table, names, cells);
        }
    }

    private static String unescape(String cell) {
        return cell.indexOf('\\') < 0
                ? cell
                : cell.replace("\\n", "\n")
                        .replace("\\r", "")
                        .replace("\\t", " ")
                        .replace("\\\\", "\\");
    }

    private @Nullable String line() throws IOException {
        StringBuilder line = new StringBuilder();
        int c = in.read();
        if (c < 0) {
            return null;
        }
        for (; c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                append(line, c);
            }
        }
        return line.toString();
    }

    private void row(String table, List<String> names, List<String> cells) throws IOException {
        int place = tables.computeIfAbsent(table, any -> tables.size() + 1);
        row++;
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (!cell.isEmpty() && !(cell.startsWith("0x") && cell.length() > 64)) {
                record.cell(i < names.size() ? names.get(i) : "column " + (i + 1), cell);
            }
        }
        if (!record.isEmpty()) {
            out.passage(record.passage("table " + place + " row:" + row));
        }
        out.alive();
    }

    private static String table(String raw) {
        String bare = raw.replaceAll("[`\"\\[\\]]", "");
        return bare.substring(bare.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
