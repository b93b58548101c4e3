package org.tocsin.extract.dumps;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Column names out of a list or a table definition. */
final class SqlColumns {
    private static final Set<String> NO_COLUMN = Set.of(
            "primary", "key", "unique", "constraint", "foreign", "index", "fulltext", "check", "spatial", "exclude");
    private static final int LIMIT = 2_000;
    private static final Pattern KEY = Pattern.compile("(?i)PRIMARY\\s+KEY\\s*\\(([^)]*)\\)");

    private SqlColumns() {}

    /** Of {@code (a, `b`, "c d")}. */
    static List<String> ofList(String list) {
        List<String> names = new ArrayList<>();
        for (String name : list.substring(1, Math.max(1, list.lastIndexOf(')'))).split(",", LIMIT)) {
            names.add(bare(name));
        }
        return names;
    }

    /** Of the part of CREATE TABLE behind its opening bracket. */
    static List<String> ofCreate(String body) {
        List<String> names = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < body.length() && depth >= 0 && names.size() < LIMIT; i++) {
            char c = body.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if ((c == ',' && depth == 0) || depth < 0) {
                add(names, body.substring(start, i));
                start = i + 1;
            }
        }
        return names;
    }

    private static void add(List<String> names, String definition) {
        String text = definition.strip();
        if (text.isEmpty()) {
            return;
        }
        char first = text.charAt(0);
        int end = first == '`' || first == '"' ? text.indexOf(first, 1) : first == '[' ? text.indexOf(']') : -1;
        String name = end > 0 ? text.substring(1, end) : text.split("\\s", 2)[0];
        if (end > 0 || !NO_COLUMN.contains(name.toLowerCase(Locale.ROOT))) {
            names.add(name);
        }
    }

    /** The columns as a SQLite table without row numbers stores them: those of the primary key first. */
    static List<String> keyFirst(String sql, List<String> columns) {
        Set<String> stored = new LinkedHashSet<>();
        Matcher list = KEY.matcher(sql);
        if (list.find()) {
            for (String name : ofList("(" + list.group(1) + ")")) {
                String bare = name.replaceAll("(?i)\\s+(?:ASC|DESC|COLLATE\\s+\\S+)", "");
                columns.stream().filter(bare::equalsIgnoreCase).forEach(stored::add);
            }
        } else {
            columns.stream().filter(c -> isKey(sql, c)).forEach(stored::add);
        }
        stored.addAll(columns);
        return List.copyOf(stored);
    }

    private static boolean isKey(String sql, String column) {
        return Pattern.compile("(?i)[(,\\s][`\"\\[]?" + Pattern.quote(column) + "[`\"\\]]?\\s[^,]*PRIMARY\\s+KEY")
                .matcher(sql)
                .find();
    }

    /** The place of the column that is an INTEGER PRIMARY KEY, which in SQLite is the row's number; -1 if none. */
    static int idColumn(String sql, List<String> columns) {
        for (int i = 0; i < columns.size(); i++) {
            String name = Pattern.quote(columns.get(i));
            if (Pattern.compile("(?i)[(,\\s][`\"\\[]?" + name
                            + "[`\"\\]]?\\s+INTEGER\\s+(?:NOT\\s+NULL\\s+)?(?:CONSTRAINT\\s+\\S+\\s+)?PRIMARY\\s+KEY")
                    .matcher(sql)
                    .find()) {
                return i;
            }
        }
        return -1;
    }

    private static String bare(String name) {
        return name.strip().replaceAll("^[`\"\\[]|[`\"\\]]$", "").strip();
    }
}
