package org.tocsin.store;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Numbers that belong to the case as a whole. */
final class Counters {
    private Counters() {}

    /** The counter's value; 0 before its first step. */
    static long get(Session session, String name) throws SQLException {
        try (ResultSet row =
                session.query("SELECT value FROM counter WHERE name = ?", name).executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /** Adds one. */
    static void step(Session session, String name) throws SQLException {
        session.update(
                "INSERT INTO counter (name, value) VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET value = counter.value + 1",
                name);
    }
}
