package org.tocsin.store;

import java.sql.SQLException;

/** One transaction; closing it without commit undoes it. */
final class Transaction implements AutoCloseable {
    private final Dialect dialect;
    private final Session session;
    private final End end;
    private boolean over;

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
            throw dialect.failure(e);
        }
    }

    void commit() {
        run(s -> {
            s.commit();
            return s;
        });
        over = true;
        end.over(false);
    }

    @Override
    public void close() {
        if (over) {
            return;
        }
        over = true;
        end.over(!rolledBack());
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
