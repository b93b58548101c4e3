package org.tocsin.extract.dumps;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/** Reads the values of a row: literals of every dialect, dates in functions, bytes in hexadecimal. */
final class SqlValues {
    private static final int CELL = 1 << 20;
    private static final int DEEPEST = 200;
    /** Functions whose first argument is the value, the others its format. */
    private static final Set<String> WRAPPERS =
            Set.of("TO_DATE", "TO_TIMESTAMP", "TO_TIMESTAMP_TZ", "CAST", "CONVERT", "STR_TO_DATE", "DATE", "TIMESTAMP");

    private final SqlScanner in;
    private final SqlDialect dialect;
    private final TableRows rows;
    private final StringBuilder literal = new StringBuilder();
    private final StringBuilder raw = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int literals;
    private boolean binary;
    private boolean broken;

    SqlValues(SqlScanner in, SqlDialect dialect, TableRows rows) {
        this.in = in;
        this.dialect = dialect;
        this.rows = rows;
    }

    /**
     * Reads a row; the opening bracket is taken.
     *
     * @return whether it came to its closing bracket
     */
    boolean tuple() throws IOException {
        return cells(false);
    }

    /** Reads the values behind SELECT up to UNION, FROM or the end of the statement. */
    boolean selected() throws IOException {
        return cells(true);
    }

    private boolean cells(boolean select) throws IOException {
        broken = false;
        boolean more = true;
        while (more) {
            value(select, 0, true);
            give();
            more = !broken && in.peek() == ',';
            if (more) {
                in.next();
            }
        }
        boolean closed = select || in.peek() == ')';
        if (closed && !select) {
            in.next();
        }
        rows.end();
        return closed && !broken;
    }

    private void give() throws IOException {
        String text = raw.toString().strip();
        if (binary) {
            rows.bytes(bytes.toByteArray());
        } else if (literals > 0) {
            rows.cell(literal.toString());
        } else {
            rows.cell("NULL".equalsIgnoreCase(text) || "DEFAULT".equalsIgnoreCase(text) ? "" : text);
        }
        literal.setLength(0);
        raw.setLength(0);
        bytes.reset();
        literals = 0;
        binary = false;
    }

    /** Reads up to the comma or bracket that ends the value, which is not taken. */
    private void value(boolean select, int depth, boolean wanted) throws IOException {
        boolean takes = wanted;
        while (!broken) {
            in.blanks();
            int c = in.peek();
            if (c < 0 || depth > DEEPEST) {
                broken = true;
            } else if (c == '\'' || (c == '"' && dialect != SqlDialect.DOUBLED)) {
                string(takes, false);
            } else if (c == '(') {
                in.next();
                bracket(select, depth, takes);
            } else if (c == ')' || (depth == 0 && (c == ',' || c == ';'))) {
                return;
            } else if (c == ',') {
                in.next();
                return;
            } else if (Character.isLetter(c) || c == '_' || c == '@') {
                if (word(select && depth == 0, takes)) {
                    return;
                }
            } else if (c == '0' && (in.peek(1) == 'x' || in.peek(1) == 'X')) {
                in.next();
                in.next();
                hex(takes);
            } else {
                plain(c, takes);
            }
        }
    }

    private void plain(int c, boolean takes) throws IOException {
        in.next();
        if (c == ':' && in.peek() == ':') {
            in.next();
            in.word();
        } else if (takes && raw.length() < CELL) {
            raw.append((char) c);
            while (Character.isDigit(in.peek()) || in.peek() == '.') {
                raw.append((char) in.next());
            }
        }
    }

    /** Values in brackets; of a function that only wraps, the first counts. */
    private void bracket(boolean select, int depth, boolean takes) throws IOException {
        String before = raw.toString().strip().toUpperCase(Locale.ROOT);
        boolean wraps = WRAPPERS.contains(before);
        if (takes) {
            raw.setLength(0);
        }
        boolean argument = takes;
        int had = literals;
        while (!broken && in.peek() != ')') {
            value(select, depth + 1, argument);
            argument = takes && !(wraps && literals > had);
        }
        in.next();
    }

    /** A word: the prefix of a literal, a number in letters, a function, or, of SELECT, what ends the values. */
    private boolean word(boolean select, boolean takes) throws IOException {
        if (select && (in.ahead("FROM ") || in.ahead("UNION") || in.ahead("GO\n") || in.ahead("GO\r"))) {
            return true;
        }
        in.peek();
        StringBuilder word = new StringBuilder();
        if (in.peek() == '@') {
            word.append((char) in.next());
        }
        word.append(in.word());
        if (in.peek() == '\'') {
            String prefix = word.toString().toUpperCase(Locale.ROOT);
            if (prefix.equals("X")) {
                in.next();
                hex(takes);
                in.next();
            } else {
                string(takes, prefix.equals("E"));
            }
        } else if (takes && !(literals > 0 && word.toString().equalsIgnoreCase("AS"))) {
            raw.append(raw.length() > 0 ? " " : "").append(word);
        } else if (word.length() == 0) {
            in.next();
        }
        return false;
    }

    private void hex(boolean takes) throws IOException {
        for (int high = Character.digit(in.peek(), 16); high >= 0; high = Character.digit(in.peek(), 16)) {
            in.next();
            int low = Character.digit(in.peek(), 16);
            if (low >= 0) {
                in.next();
                if (takes && bytes.size() < Blobs.LARGEST) {
                    bytes.write(high * 16 + low);
                }
            }
        }
        binary |= takes;
    }

    /** A literal; a lost quote is noticed where the next statement begins. */
    private void string(boolean takes, boolean escapes) throws IOException {
        int quote = in.next();
        literals += takes ? 1 : 0;
        while (true) {
            int c = in.peek();
            if (c < 0 || in.atRows()) {
                broken = true;
                return;
            }
            in.next();
            if (c == quote) {
                if (in.peek() != quote) {
                    return;
                }
                append(in.next(), takes);
            } else if (c == '\\' && isEscape(escapes, quote)) {
                append(escaped(in.next()), takes);
            } else {
                append(c, takes);
            }
        }
    }

    private boolean isEscape(boolean escapes, int quote) throws IOException {
        if (escapes || dialect == SqlDialect.BACKSLASH) {
            return true;
        }
        int behind = in.peek(1) == ' ' ? in.peek(2) : in.peek(1);
        return dialect == SqlDialect.UNKNOWN && in.peek() == quote && behind != ',' && behind != ')';
    }

    private static int escaped(int c) {
        return switch (c) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case '0', 'Z' -> ' ';
            default -> c;
        };
    }

    private void append(int c, boolean takes) {
        if (takes && c >= 0 && literal.length() < CELL) {
            literal.append((char) c);
        }
    }
}
