package org.tocsin.store;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.CaseInUseException;

/**
 * The tables of a case: one writing session, one transaction at a time, and as many reading sessions as there are readers at once.
 * Readers see what was committed when their query began and never wait for the writer. A session that broke is replaced by the next
 * that is asked for, so that a database which comes back is used again.
 */
final class Database implements AutoCloseable {
    private static final int MOST_IDLE = 16;

    private final Dialect dialect;
    private final ScanRight right;
    private final WriteTurn turn = new WriteTurn();
    private @Nullable Session writer;
    private boolean claimed;
    /** Whether the writing session must be asked before it is used, however short it rested. */
    private volatile boolean doubted;

    private final Deque<Session> idle = new ArrayDeque<>();
    private boolean closed;

    /** Uses tables that exist. */
    Database(Dialect dialect, ScanRight right) {
        this.dialect = dialect;
        this.right = right;
    }

    Dialect dialect() {
        return dialect;
    }

    /** Reads; a session of its own, so a visitor may call the store again. */
    <T> T read(SqlWork<T> work) {
        Session session = borrow();
        boolean well = false;
        try {
            T result = work.run(session);
            dialect.endReading(session.connection());
            well = true;
            return result;
        } catch (SQLException e) {
            throw lost(dialect.failure(e));
        } finally {
            giveBack(session, well);
        }
    }

    /** Reads every row of this query. */
    void each(String sql, Session.RowVisitor visitor, @Nullable Object... values) {
        read(s -> {
            s.each(sql, visitor, values);
            return this;
        });
    }

    /** Writes what people at work on the case write, in one transaction. */
    <T> T write(SqlWork<T> work) {
        return write(Lane.TEAM, work);
    }

    /** Writes in one transaction. */
    <T> T write(Lane lane, SqlWork<T> work) {
        try (Transaction transaction = begin(lane)) {
            T result = transaction.run(work);
            transaction.commit();
            return result;
        }
    }

    /** Starts a transaction that other writers of this process wait for. */
    Transaction begin(Lane lane) {
        if (lane.scanning()) {
            right.take();
        }
        turn.take();
        Transaction transaction = null;
        try {
            transaction = new Transaction(dialect, writer(), this::undone);
            transaction.run(session -> {
                claim(session, lane);
                dialect.begin(session, lane);
                return session;
            });
            return transaction;
        } catch (SQLException e) {
            giveUp(transaction);
            throw lost(dialect.failure(e));
        } catch (RuntimeException e) {
            giveUp(transaction);
            throw e;
        }
    }

    /** Waits until no other process writes, and lets none begin until this database is closed. */
    void shutOutOthers() {
        write(Lane.EVERYTHING, s -> {
            dialect.shutOutOthers(s);
            return s;
        });
    }

    private void giveUp(@Nullable Transaction transaction) {
        if (transaction == null) {
            turn.give();
        } else {
            transaction.close();
        }
    }

    private Session writer() throws SQLException {
        Session known = writer;
        boolean asked = doubted;
        doubted = false;
        if (known != null && known.isUsable(dialect) && (!asked || dialect.isAlive(known.connection()))) {
            return known;
        }
        closeQuietly(known);
        claimed = false;
        Session fresh = new Session(dialect.writing());
        writer = fresh;
        return fresh;
    }

    /** The right to scan ends with the connection that claimed it. */
    private void claim(Session session, Lane lane) throws SQLException {
        if (lane.scanning() && !claimed) {
            if (!dialect.claimScan(session)) {
                throw new CaseInUseException("another run of Tocsin scans into " + dialect.place()
                        + ": wait until it ends or stop it, then try again.");
            }
            claimed = true;
        }
    }

    /**
     * Ends a turn. After a full disk SQLite has undone the transaction by itself and the driver does not
     * know: such a session would write without a transaction, so a fresh one takes its place, as it does for a lost connection.
     */
    private void undone(boolean broken) {
        if (broken) {
            closeQuietly(writer);
            writer = null;
            forgetIdle();
        }
        turn.give();
    }

    private Session borrow() {
        for (Session session = idle(); session != null; session = idle()) {
            if (session.isUsable(dialect)) {
                return session;
            }
            closeQuietly(session);
            forgetIdle();
        }
        try {
            return new Session(dialect.reading());
        } catch (SQLException e) {
            throw lost(dialect.failure(e));
        }
    }

    /** Sees to it that no session is used again that may have been lost together with the one that failed. */
    private CaseException lost(CaseException failure) {
        forgetIdle();
        doubted = true;
        return failure;
    }

    private @Nullable Session idle() {
        synchronized (idle) {
            if (closed) {
                throw new IllegalStateException("the case is closed");
            }
            return idle.poll();
        }
    }

    private void giveBack(Session session, boolean well) {
        session.rest();
        synchronized (idle) {
            if (well && !closed && idle.size() < MOST_IDLE) {
                idle.push(session);
                return;
            }
        }
        closeQuietly(session);
    }

    /** What broke one connection may have broken all; making them anew costs little. */
    private void forgetIdle() {
        synchronized (idle) {
            idle.forEach(Database::closeQuietly);
            idle.clear();
        }
    }

    /** Ends all sessions; an open transaction is undone. */
    @Override
    public void close() {
        synchronized (idle) {
            if (closed) {
                return;
            }
            closed = true;
            forgetIdle();
        }
        turn.end();
        closeQuietly(writer);
    }

    private static void closeQuietly(@Nullable Session session) {
        try {
            if (session != null) {
                session.close();
            }
        } catch (SQLException e) {
            // Everything durable was committed before; there is nothing left to save or to tell.
            return;
        }
    }
}
