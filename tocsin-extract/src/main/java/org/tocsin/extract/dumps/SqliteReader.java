package org.tocsin.extract.dumps;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.worker.Content;
import org.tocsin.extract.worker.ContentReader;
import org.tocsin.extract.worker.DetectedType;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Mode;
import org.tocsin.extract.worker.UnreadableException;
import org.tocsin.model.Outcome;
import org.tocsin.model.Reason;
import org.tocsin.ports.ReadResult;

/**
 * Reads the tables of a SQLite file row by row from its pages. No SQL of the file is ever run: views, triggers and virtual
 * tables do nothing, and what a damaged page holds is lost alone. Changes that lie in a write-ahead log beside are not seen.
 */
public final class SqliteReader implements ContentReader {
    private static final String TYPE = "application/x-sqlite3";
    private static final int TABLES = 20_000;

    @Override
    public boolean accepts(DetectedType type) {
        return TYPE.equals(type.mediaType());
    }

    /** A table of the schema. */
    private record Table(String name, long root, List<String> columns, int idColumn) {
        @Override
        public String toString() {
            return "Table[page " + root + "]";
        }
    }

    @Override
    public ReadResult read(Content content, Mode mode, Found out) throws IOException {
        try (SeekableByteChannel channel = content.channel()) {
            SqlitePages pages = new SqlitePages(channel);
            SqliteTree tree = new SqliteTree(pages);
            List<Table> tables = tables(pages, tree);
            if (tables.isEmpty() && tree.broken() > 0) {
                throw new UnreadableException(Reason.CORRUPT, "schema");
            }
            TableRows rows = new TableRows(out, mode);
            for (Table table : tables) {
                table(table, pages, tree, rows);
            }
            return result(tree.broken(), pages.lacksLog());
        } catch (RuntimeException e) {
            throw new IOException(e.getClass().getSimpleName());
        }
    }

    private static ReadResult result(int broken, boolean lacksLog) {
        if (broken > 0 || lacksLog) {
            String detail = lacksLog ? "pages lie in a log beside" : broken + " broken pages or rows";
            return new ReadResult(Outcome.PARTLY_READ, Reason.CORRUPT, TYPE, 0, 0, detail);
        }
        return new ReadResult(Outcome.READ, null, TYPE, 0, 0, "");
    }

    private static List<Table> tables(SqlitePages pages, SqliteTree tree) throws IOException {
        List<Table> tables = new ArrayList<>();
        tree.walk(1, (id, record, length) -> {
            Texts row = new Texts();
            SqliteRecord.read(record, length, pages.charset(), row);
            @Nullable Table table = row.values.size() < 5 ? null : table(row.values);
            if (table != null && tables.size() < TABLES) {
                tables.add(table);
            }
        });
        return tables;
    }

    /** Of a row of the schema: kind, name, table, root page, SQL. */
    private static @Nullable Table table(List<String> row) {
        String sql = row.get(4);
        boolean own = row.get(1).startsWith("sqlite_");
        String root = row.get(3);
        if (!"table".equals(row.get(0)) || own || !root.matches("[1-9]\\d{0,9}")) {
            return null;
        }
        String upper = sql.toUpperCase(Locale.ROOT);
        int bracket = sql.indexOf('(');
        List<String> columns = bracket < 0 ? List.of() : SqlColumns.ofCreate(sql.substring(bracket + 1));
        boolean rowless = upper.matches("(?s).*\\)[^)]*\\bWITHOUT\\s+ROWID\\b[^)]*");
        List<String> stored = rowless ? SqlColumns.keyFirst(sql, columns) : columns;
        int id = rowless ? -1 : SqlColumns.idColumn(sql, columns);
        return new Table(row.get(1), Long.parseLong(root), stored, id);
    }

    private static void table(Table table, SqlitePages pages, SqliteTree tree, TableRows rows) throws IOException {
        rows.table(table.name(), table.columns());
        tree.walk(table.root(), (id, record, length) -> {
            SqliteRecord.read(record, length, pages.charset(), new Cells(rows, id, table.idColumn()));
            rows.end();
        });
    }

    /** Keeps texts, for the schema. */
    private static final class Texts implements SqliteRecord.Values {
        private final List<String> values = new ArrayList<>();

        @Override
        public void nothing() {
            values.add("");
        }

        @Override
        public void text(String text) {
            values.add(text);
        }

        @Override
        public void bytes(byte[] bytes) {
            values.add("");
        }
    }

    /** Passes values on; the column that is the row's number is not stored in its record. */
    private static final class Cells implements SqliteRecord.Values {
        private final TableRows rows;
        private final long id;
        private final int idColumn;
        private int column;

        Cells(TableRows rows, long id, int idColumn) {
            this.rows = rows;
            this.id = id;
            this.idColumn = idColumn;
        }

        @Override
        public void nothing() {
            rows.cell(column++ == idColumn ? String.valueOf(id) : "");
        }

        @Override
        public void text(String text) {
            column++;
            rows.cell(text);
        }

        @Override
        public void bytes(byte[] bytes) throws IOException {
            column++;
            rows.bytes(bytes);
        }
    }
}
