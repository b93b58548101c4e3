package org.tocsin.extract.dumps;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tocsin.extract.text.Chunks;

/**
 * Reads the statements of a dump one after the other: INSERT and COPY as rows with their column names, all else as text. A
 * statement that breaks off is counted; reading goes on with the next that brings rows.
 */
final class SqlStatements {
    private static final String NAME = "((?:`[^`]*`|\"[^\"]*\"|\\[[^\\]]*\\]|[^\\s(.`\"\\[]+)"
            + "(?:\\s*\\.\\s*(?:`[^`]*`|\"[^\"]*\"|\\[[^\\]]*\\]|[^\\s(.`\"\\[]+))*)";
    private static final Pattern COPY =
            Pattern.compile("(?is)\\s*" + NAME + "\\s*(\\([^)]*\\))?\\s*FROM\\s+stdin\\b(.*)");
    private static final Pattern CREATE =
            Pattern.compile("(?is)\\s+(?:\\w+\\s+)*?TABLE\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?" + NAME + "\\s*\\((.*)");
    private static final Set<String> BEFORE_NAME = Set.of(
            "INTO",
            "IGNORE",
            "LOW_PRIORITY",
            "DELAYED",
            "HIGH_PRIORITY",
            "OR",
            "REPLACE",
            "ABORT",
            "ROLLBACK",
            "ALL",
            "FIRST");
    private static final int HEAD = 200_000;
    private static final int TABLES = 20_000;

    private final SqlScanner in;
    private final Chunks rest;
    private final TableRows rows;
    private final SqlValues values;
    private final Map<String, List<String>> columns = new HashMap<>();
    private int broken;

    SqlStatements(SqlScanner in, SqlDialect dialect, TableRows rows, Chunks rest) {
        this.in = in;
        this.rest = rest;
        this.rows = rows;
        this.values = new SqlValues(in, dialect, rows);
    }

    /** Statements that broke off. */
    int broken() {
        return broken;
    }

    /** Reads to the end. */
    void all() throws IOException {
        for (in.blanks(); in.peek() >= 0; in.blanks()) {
            String word = in.word();
            switch (word.toUpperCase(Locale.ROOT)) {
                case "INSERT", "REPLACE" -> insert();
                case "COPY" -> copy();
                case "CREATE" -> create();
                case "" -> in.next();
                default -> rest.append(word + statement() + "\n");
            }
        }
        rest.end();
    }

    /** The rest of the statement with its end, the first 200,000 characters of it. */
    private String statement() throws IOException {
        StringBuilder text = new StringBuilder();
        int quote = 0;
        while (in.peek() >= 0 && !in.atRows() && !(quote == 0 && isGo())) {
            int c = in.next();
            if (text.length() < HEAD) {
                text.append((char) c);
            } else if (text.length() == HEAD) {
                rest.append(text);
                text.setLength(0);
            }
            if (quote == 0 && c == ';') {
                break;
            }
            boolean mark = c == '\'' || c == '"' || c == '`';
            quote = !mark ? quote : quote == 0 ? c : quote == c ? 0 : quote;
        }
        return text.toString();
    }

    /** SQL Server's own end of a batch. */
    private boolean isGo() throws IOException {
        return in.atLineStart() && in.ahead("GO") && (in.peek(2) < ' ' || in.peek(2) == ' ');
    }

    private void create() throws IOException {
        String text = statement();
        Matcher create = CREATE.matcher(text);
        if (create.lookingAt() && columns.size() < TABLES) {
            columns.put(bare(create.group(1)), SqlColumns.ofCreate(create.group(2)));
        }
        rest.append("CREATE" + text + "\n");
    }

    private void copy() throws IOException {
        String text = statement();
        Matcher copy = COPY.matcher(text);
        if (!copy.matches()) {
            rest.append("COPY" + text + "\n");
            return;
        }
        in.line();
        String list = copy.group(2);
        table(bare(copy.group(1)), list == null ? List.of() : SqlColumns.ofList(list));
        String options = copy.group(3);
        boolean whole =
                CopyCsv.isAskedFor(options) ? new CopyCsv(in, rows, options).all() : new CopyRows(in, rows).all();
        if (!whole) {
            broken++;
        }
    }

    private void insert() throws IOException {
        in.blanks();
        String word = in.word();
        while (BEFORE_NAME.contains(word.toUpperCase(Locale.ROOT)) && !isNamePart()) {
            in.blanks();
            word = in.word();
        }
        String name = name(word);
        in.blanks();
        List<String> names = new ArrayList<>();
        if (in.peek() == '(') {
            in.next();
            names = list();
        }
        in.blanks();
        String kind = in.word().toUpperCase(Locale.ROOT);
        for (int i = 0; i < 8 && !kind.isEmpty() && !kind.startsWith("VALUE") && !"SELECT".equals(kind); i++) {
            in.blanks();
            kind = in.word().toUpperCase(Locale.ROOT);
        }
        if (kind.startsWith("VALUE")) {
            table(name, names);
            tuples();
        } else if ("SELECT".equals(kind)) {
            table(name, names);
            selects();
        } else {
            skip();
        }
    }

    private boolean isNamePart() throws IOException {
        return in.peek() == '.';
    }

    private void table(String name, List<String> names) throws IOException {
        rows.table(name, names.isEmpty() ? columns.getOrDefault(name, List.of()) : names);
    }

    /** The last part of a name, quoted or not; its first word may be taken already. */
    private String name(String first) throws IOException {
        StringBuilder name = new StringBuilder(first);
        while (true) {
            in.blanks();
            int c = in.peek();
            if (c == '.') {
                in.next();
                name.setLength(0);
            } else if (name.isEmpty() && (c == '`' || c == '"' || c == '[')) {
                in.next();
                quoted(name, c == '[' ? ']' : c);
            } else if (name.isEmpty() && (Character.isLetterOrDigit(c) || c == '_' || c == '#')) {
                name.append(in.peek() == '#' ? String.valueOf((char) in.next()) : in.word());
            } else {
                return name.toString().toLowerCase(Locale.ROOT);
            }
        }
    }

    private void quoted(StringBuilder name, int end) throws IOException {
        for (int c = in.next(); c >= 0 && c != end && name.length() < 1_000; c = in.next()) {
            name.append((char) c);
        }
    }

    private static String bare(String raw) {
        String last = raw.substring(raw.lastIndexOf('.') + 1).strip();
        return last.replaceAll("[`\"\\[\\]]", "").toLowerCase(Locale.ROOT);
    }

    /** Names up to the closing bracket. */
    private List<String> list() throws IOException {
        StringBuilder text = new StringBuilder("(");
        for (int c = in.next(); c >= 0 && c != ')' && text.length() < HEAD; c = in.next()) {
            text.append((char) c);
        }
        return SqlColumns.ofList(text.append(')').toString());
    }

    private void tuples() throws IOException {
        while (true) {
            in.blanks();
            if (in.peek() != '(') {
                broken++;
                skip();
                return;
            }
            in.next();
            if (!values.tuple()) {
                broken++;
                skip();
                return;
            }
            in.blanks();
            if (in.peek() == ';') {
                in.next();
                return;
            } else if (in.peek() == ',') {
                in.next();
            } else {
                behindRows();
                return;
            }
        }
    }

    /** Behind rows without an end mark: more of INSERT ALL, a clause of this statement, or the next statement. */
    private void behindRows() throws IOException {
        if (in.ahead("INTO ")) {
            insert();
        } else if (in.ahead("ON ") || in.ahead("AS ") || in.ahead("RETURNING") || in.ahead("SELECT")) {
            skip();
        }
    }

    /** {@code SELECT 1, 'a' UNION ALL SELECT 2, 'b'}; a query of other tables brings no values. */
    private void selects() throws IOException {
        boolean more = true;
        while (more && values.selected()) {
            more = false;
            in.blanks();
            for (int i = 0; i < 6 && !more && !in.atRows() && !isGo(); i++) {
                more = "SELECT".equalsIgnoreCase(in.word());
                in.blanks();
            }
        }
    }

    /** Goes to the end of a statement, wherever quotes stand. */
    private void skip() throws IOException {
        while (in.peek() >= 0 && !in.atRows()) {
            if (in.next() == ';') {
                return;
            }
        }
    }
}
