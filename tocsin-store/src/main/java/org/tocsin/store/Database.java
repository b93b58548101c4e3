package org.tocsin.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import org.sqlite.SQLiteConfig;

/**
 * The SQLite file of a case: one writing session, one transaction at a time, and as many reading sessions as there are readers
 * at once. Readers see what was committed when their query began and never wait for the writer.
 */
final class Database {
    private final Path file;
    private final WriteTurn turn = new WriteTurn();
    private Session writer;
    private final Deque<Session> idle = new ArrayDeque<>();
    private boolean closed;

    /** Opens a file whose tables exist. */
    Database(Path file) {
        this.file = file;
        try {
            writer = openWriter(file);
        } catch (SQLException e) {
            throw StoreFailure.of(file, e);
        }
    }

    private static Session openWriter(Path file) throws SQLException {
        Connection connection = connect(file);
        connection.setAutoCommit(false);
        return new Session(connection);
    }

    /** A connection with the settings of a case. */
    static Connection connect(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.setBusyTimeout(10_000);
        config.setCacheSize(-48_000);
        config.setJournalSizeLimit(64 << 20);
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA secure_delete=ON");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    /** Reads; a session of its own, so a visitor may call the store again. */
    <T> T read(SqlWork<T> work) {
        Session session = borrow();
        try {
            return work.run(session);
        } catch (SQLException e) {
            throw StoreFailure.of(file, e);
        } finally {
            giveBack(session);
        }
    }

    /** Writes in one transaction. */
    <T> T write(SqlWork<T> work) {
        try (Transaction transaction = begin()) {
            T result = transaction.run(work);
            transaction.commit();
            return result;
        }
    }

    /** Starts a transaction that other writers wait for. */
    Transaction begin() {
        turn.take();
        return new Transaction(file, writer, this::undone);
    }

    /**
     * Ends a turn. After a full disk SQLite has undone the transaction by itself and the driver does not
     * know: such a session would write without a transaction, so a fresh one takes its place.
     */
    private void undone(boolean broken) {
        try {
            if (broken) {
                closeQuietly(writer);
                writer = openWriter(file);
            }
        } catch (SQLException e) {
            throw StoreFailure.of(file, e);
        } finally {
            turn.give();
        }
    }

    private Session borrow() {
        synchronized (idle) {
            if (closed) {
                throw new IllegalStateException("the case is closed");
            }
            Session session = idle.poll();
            if (session != null) {
                return session;
            }
        }
        try {
            return new Session(connect(file));
        } catch (SQLException e) {
            throw StoreFailure.of(file, e);
        }
    }

    private void giveBack(Session session) {
        synchronized (idle) {
            if (!closed) {
                idle.push(session);
                return;
            }
        }
        closeQuietly(session);
    }

    /** Ends all sessions; an open transaction is undone. */
    void close() {
        synchronized (idle) {
            if (closed) {
                return;
            }
            closed = true;
            idle.forEach(Database::closeQuietly);
            idle.clear();
        }
        turn.end();
        closeQuietly(writer);
    }

    private static void closeQuietly(Session session) {
        try {
            session.close();
        } catch (SQLException e) {
            // Everything durable was committed before; there is nothing left to save or to tell.
            return;
        }
    }
}
