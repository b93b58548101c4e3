package org.tocsin.store;

import java.nio.file.Path;
import java.sql.SQLException;

/** One transaction; closing it without commit undoes it. */
final class Transaction implements AutoCloseable {
    private final Path file;
    private final Session session;
    private final WriteTurn turn;
    private boolean over;

    Transaction(Path file, Session session, WriteTurn turn) {
        this.file = file;
        this.session = session;
        this.turn = turn;
    }

    <T> T run(SqlWork<T> work) {
        if (over) {
            throw new IllegalStateException("this load or result writer is already committed or closed");
        }
        try {
            return work.run(session);
        } catch (SQLException e) {
            throw StoreFailure.of(file, e);
        }
    }

    void commit() {
        run(s -> {
            s.commit();
            return s;
        });
        over = true;
        turn.give();
    }

    @Override
    public void close() {
        if (over) {
            return;
        }
        over = true;
        try {
            session.rollback();
        } catch (SQLException e) {
            throw StoreFailure.of(file, e);
        } finally {
            turn.give();
        }
    }
}
