package org.tocsin.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one table on their way into the same table of another database; what is sealed stays sealed. */
final class TableCopy {
    private static final int BATCH = 1000;

    private final String table;

    TableCopy(String table) {
        this.table = table;
    }

    /** Copies all rows and says what they were. */
    TableDigest copy(Session from, Session to) throws SQLException {
        PreparedStatement[] insert = new PreparedStatement[1];
        int[] pending = {0};
        TableDigest digest = new TableDigest();
        each(from, (columns, values) -> {
            if (insert[0] == null) {
                insert[0] = to.statement(insert(columns));
            }
            digest.add(values);
            to.batch(insert[0], values);
            if (++pending[0] == BATCH) {
                insert[0].executeBatch();
                pending[0] = 0;
            }
        });
        if (pending[0] > 0) {
            insert[0].executeBatch();
        }
        return digest;
    }

    private String insert(List<String> columns) {
        return "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    }

    /** What all rows are. */
    TableDigest digest(Session s) throws SQLException {
        TableDigest digest = new TableDigest();
        each(s, (columns, values) -> digest.add(values));
        return digest;
    }

    /** The mark of a case says how far a database is, so each has its own. */
    private void each(Session s, RowVisitor visitor) throws SQLException {
        String names = String.join(", ", columns(s));
        String rows =
                "SELECT " + names + " FROM " + table + (table.equals("counter") ? " WHERE " + CaseMark.OTHERS : "");
        try (ResultSet row = s.query(rows).executeQuery()) {
            List<String> columns = names(row.getMetaData());
            @Nullable Object[] values = new Object[columns.size()];
            while (row.next()) {
                for (int i = 0; i < values.length; i++) {
                    values[i] = row.getObject(i + 1);
                }
                visitor.row(columns, values);
            }
        }
    }

    /** Columns in the order of their names: tables that were altered may have another order. */
    private List<String> columns(Session s) throws SQLException {
        try (ResultSet none = s.query("SELECT * FROM " + table + " WHERE 1 = 0").executeQuery()) {
            List<String> columns = names(none.getMetaData());
            Collections.sort(columns);
            return columns;
        }
    }

    private static List<String> names(ResultSetMetaData about) throws SQLException {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= about.getColumnCount(); i++) {
            names.add(about.getColumnName(i));
        }
        return names;
    }

    /** Receives rows; the array is used again. */
    private interface RowVisitor {
        void row(List<String> columns, @Nullable Object[] values) throws SQLException;
    }
}
