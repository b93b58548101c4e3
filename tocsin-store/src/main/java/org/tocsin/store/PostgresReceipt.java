package org.tocsin.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;

/**
 * The number of a transaction of PostgreSQL, by which another connection finds out what became of it when the answer to its commit was
 * lost.
 *
 * @param number  that the server gave it
 * @param started when that server was started: after a crash it may give a number that came to nothing a second time
 */
record PostgresReceipt(String number, String started) {
    private static final int TRIES = 10;
    private static final long PAUSE_NANOS = 200_000_000;
    private static final String FUTURE = "22023";

    /** What became of it; a server that has not noticed the loss yet is asked for two seconds. */
    Kept ask(Connection connection) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement(
                "SELECT pg_xact_status(CAST(? AS xid8)), CAST(pg_postmaster_start_time() AS text)")) {
            question.setString(1, number);
            Kept kept = Kept.UNKNOWN;
            for (int i = 0; i < TRIES && kept == Kept.UNKNOWN; i++) {
                if (i > 0) {
                    LockSupport.parkNanos(PAUSE_NANOS);
                }
                kept = answer(question);
            }
            return kept;
        } catch (SQLException e) {
            if (FUTURE.equals(e.getSQLState())) {
                // a server that crashed knows of no transaction with this number: it came to nothing
                return Kept.NO;
            }
            throw e;
        }
    }

    private Kept answer(PreparedStatement question) throws SQLException {
        try (ResultSet row = question.executeQuery()) {
            row.next();
            String status = String.valueOf(row.getString(1));
            boolean same = started.equals(row.getString(2));
            return switch (status) {
                case "aborted" -> Kept.NO;
                case "committed" -> same ? Kept.YES : Kept.UNKNOWN;
                default -> Kept.UNKNOWN;
            };
        }
    }
}
