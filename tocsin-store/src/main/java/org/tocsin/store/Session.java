package org.tocsin.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One connection with its prepared statements; used by one thread at a time. */
final class Session {
    /** So long it is taken to be well without being asked: many steps follow each other quickly, people's do not. */
    private static final long FRESH_NANOS = 100_000_000L;

    private final Connection connection;
    private long rested = System.nanoTime();
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    private final Map<String, String> settings = new HashMap<>();

    private final Set<String> once = new HashSet<>();

    /** Statements with changes that may not have run: clearing the others costs as much as their largest batch ever. */
    private final Set<PreparedStatement> batched = Collections.newSetFromMap(new IdentityHashMap<>());

    private @Nullable PostgresReceipt receipt;

    Session(Connection connection) {
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }

    /** Notes that the session is not used any more for a while. */
    void rest() {
        rested = System.nanoTime();
    }

    /** Whether it can be used again: one that rested long is asked. */
    boolean isUsable(Dialect dialect) {
        return System.nanoTime() - rested < FRESH_NANOS || dialect.isAlive(connection);
    }

    /** By what it can be found out later whether the open transaction was kept; null if it cannot. */
    @Nullable
    PostgresReceipt receipt() {
        return receipt;
    }

    /** Remembers by what that is found out. */
    void remember(PostgresReceipt given) {
        receipt = given;
    }

    /** Gives a setting of the server this value, unless this session gave it before. */
    void setting(String name, String value) throws SQLException {
        if (!value.equals(settings.get(name))) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET " + name + " = " + value);
            }
            settings.put(name, value);
        }
    }

    /** Whether this is asked for the first time of this session. */
    boolean first(String what) {
        return once.add(what);
    }

    /** The prepared form of this SQL, kept for the next time. */
    PreparedStatement statement(String sql) throws SQLException {
        PreparedStatement known = statements.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            statements.put(sql, known);
        }
        return known;
    }

    /** Runs a change with these values; null, Integer, Long, Double, String and byte[] are known. */
    int update(String sql, @Nullable Object... values) throws SQLException {
        return bind(statement(sql), values).executeUpdate();
    }

    /** Adds a change with these values to the batch of its statement. */
    void batch(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        bind(statement, values).addBatch();
        batched.add(statement);
    }

    /** The statement with these values set. */
    PreparedStatement query(String sql, @Nullable Object... values) throws SQLException {
        return bind(statement(sql), values);
    }

    private static PreparedStatement bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value instanceof byte[] bytes) {
                statement.setBytes(i + 1, bytes);
            } else if (value instanceof Integer number) {
                statement.setInt(i + 1, number);
            } else if (value instanceof Long number) {
                statement.setLong(i + 1, number);
            } else if (value instanceof Double number) {
                statement.setDouble(i + 1, number);
            } else if (value instanceof String text) {
                statement.setString(i + 1, text);
            } else if (value == null) {
                statement.setNull(i + 1, Types.NULL);
            } else {
                throw new IllegalArgumentException("no SQL type for " + value.getClass());
            }
        }
        return statement;
    }

    /** Gives every row of this query. */
    void each(String sql, RowVisitor visitor, @Nullable Object... values) throws SQLException {
        try (ResultSet row = query(sql, values).executeQuery()) {
            while (row.next()) {
                visitor.row(row);
            }
        }
    }

    /** The largest number in this table; 0 where it is empty. */
    long last(String table) throws SQLException {
        try (ResultSet row = query("SELECT MAX(number) FROM " + table).executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    void commit() throws SQLException {
        connection.commit();
        clear();
        rest();
    }

    /** Undoes the open transaction; batches that were not run are forgotten. */
    void rollback() throws SQLException {
        clear();
        settings.clear();
        connection.rollback();
        rest();
    }

    private void clear() throws SQLException {
        for (PreparedStatement statement : batched) {
            statement.clearBatch();
        }
        batched.clear();
        receipt = null;
    }

    void close() throws SQLException {
        connection.close();
    }

    /** Receives rows. */
    interface RowVisitor {
        void row(ResultSet row) throws SQLException;
    }
}
