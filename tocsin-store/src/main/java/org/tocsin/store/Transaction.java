package org.tocsin.store;

import java.sql.SQLException;
import org.tocsin.ports.CaseAwayException;
import org.tocsin.ports.CaseException;

/** One transaction; closing it without commit undoes it. */
final class Transaction implements AutoCloseable {
    private final Dialect dialect;
    private final Session session;
    private final End end;
    private boolean over;
    private boolean lost;

    /** Told once when the transaction is over, and whether its session must not be used again. */
    interface End {
        void over(boolean broken);
    }

    Transaction(Dialect dialect, Session session, End end) {
        this.dialect = dialect;
        this.session = session;
        this.end = end;
    }

    <T> T run(SqlWork<T> work) {
        if (over) {
            throw new IllegalStateException("this load or result writer is already committed or closed");
        }
        try {
            return work.run(session);
        } catch (SQLException e) {
            throw failed(dialect.failure(e));
        }
    }

    private CaseException failed(CaseException failure) {
        lost |= failure instanceof CaseAwayException;
        return failure;
    }

    /**
     * Makes it durable. Where the answer is lost the database is asked what became of it.
     *
     * @throws CaseAwayException if the database is gone; {@link CaseAwayException#isOpen} tells if it could not say what became of it
     */
    void commit() {
        run(this::committed);
        over = true;
        end.over(lost);
    }

    private Session committed(Session s) throws SQLException {
        try {
            s.commit();
        } catch (SQLException e) {
            Kept kept = dialect.kept(s, e);
            if (kept == Kept.NO) {
                throw e;
            }
            if (kept == Kept.UNKNOWN) {
                throw failed(dialect.openEnd(e));
            }
            lost = true;
        }
        return s;
    }

    @Override
    public void close() {
        if (over) {
            return;
        }
        over = true;
        end.over(!rolledBack() || lost);
    }

    private boolean rolledBack() {
        try {
            session.rollback();
            return true;
        } catch (SQLException e) {
            // SQLite undid the transaction itself, or the connection is lost; the session is replaced.
            return false;
        }
    }
}
