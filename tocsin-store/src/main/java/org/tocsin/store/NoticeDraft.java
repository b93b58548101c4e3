package org.tocsin.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.tocsin.ports.NoticeStore.Draft;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.ports.NoticeStore.Planned;

/** A plan on its way into the tables, in batches and one transaction; of what is added only a batch is held in memory. */
final class NoticeDraft implements Draft {
    private static final int BATCH = 1000;
    private static final String UNSIGNED = "(SELECT number FROM notice_plan WHERE signed_at = 0)";

    private final Transaction transaction;
    private final NoticeRows rows;
    private final long begun;
    private final int plan;
    private int last;
    private int pending;

    NoticeDraft(Transaction transaction, NoticeRows rows, long begun) {
        this.transaction = transaction;
        this.rows = rows;
        this.begun = begun;
        plan = transaction.run(s -> {
            s.update("DELETE FROM notice_event WHERE notice IN (SELECT number FROM notice WHERE plan IN " + UNSIGNED
                    + ")");
            s.update("DELETE FROM notice_content WHERE notice IN (SELECT number FROM notice WHERE plan IN " + UNSIGNED
                    + ")");
            s.update("DELETE FROM notice WHERE plan IN " + UNSIGNED);
            s.update("DELETE FROM notice_plan WHERE signed_at = 0");
            return NoticeRows.reserve(s, "notice_plan", 1);
        });
        last = transaction.run(s -> Math.toIntExact(Counters.get(s, "notice")));
    }

    @Override
    public int add(Planned planned) {
        int number = ++last;
        Notice notice = new Notice(
                number,
                plan,
                planned.person(),
                planned.addressee(),
                planned.kind(),
                planned.channel(),
                planned.wave(),
                planned.gates(),
                planned.state(),
                "",
                0,
                0,
                begun,
                planned.content());
        transaction.run(s -> {
            s.batch(s.statement(NoticeRows.INSERT), NoticeRows.values(notice));
            s.batch(
                    s.statement(NoticeRows.INSERT_CONTENT),
                    number,
                    rows.fingerprint(planned.code()),
                    rows.sealedContent(number, planned.content()));
            if (++pending == BATCH) {
                flush(s);
            }
            return s;
        });
        return number;
    }

    private void flush(Session s) throws SQLException {
        if (pending > 0) {
            s.statement(NoticeRows.INSERT).executeBatch();
            s.statement(NoticeRows.INSERT_CONTENT).executeBatch();
            pending = 0;
        }
    }

    @Override
    public int commit(long at, long registry, long results, byte[] content) {
        transaction.run(s -> {
            flush(s);
            s.update(
                    "INSERT INTO notice_plan (number, made_at, registry_version, result_version, signed_at, hash, sealed,"
                            + " signed_by) VALUES (?, ?, ?, ?, 0, '', ?, ?)",
                    plan,
                    at,
                    registry,
                    results,
                    rows.sealedPlan(plan, content),
                    rows.sealedSigner(plan, ""));
            reserveAll(s);
            return s;
        });
        transaction.commit();
        return plan;
    }

    private void reserveAll(Session s) throws SQLException {
        int known = Math.toIntExact(Counters.get(s, "notice"));
        if (last > known) {
            NoticeRows.reserve(s, "notice", last - known);
        }
    }

    /** Whether such a row exists. */
    static boolean any(Session s, String sql, Object... values) throws SQLException {
        try (ResultSet row = s.query(sql, values).executeQuery()) {
            return row.next();
        }
    }

    @Override
    public void close() {
        transaction.close();
    }
}
