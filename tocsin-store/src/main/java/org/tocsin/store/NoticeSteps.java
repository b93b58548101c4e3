package org.tocsin.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Move;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.ports.NoticeStore.State;

/** The steps of notices: the state is compared and set, and what took place is written down, in the same transaction. */
final class NoticeSteps {
    private static final String STEP = "UPDATE notice SET state = ?, attempts = attempts + ?, changed_at = ?,"
            + " text_hash = CASE WHEN CAST(? AS TEXT) = '' THEN text_hash ELSE CAST(? AS TEXT) END WHERE number = ? AND state = ?";
    private static final String NOTE =
            "INSERT INTO notice_event (number, notice, at, from_state, to_state, text_hash, sealed) VALUES (?, ?, ?, ?, ?, ?, ?)";

    private final NoticeRows rows;

    NoticeSteps(NoticeRows rows) {
        this.rows = rows;
    }

    /** Takes these steps; gives those that took place. */
    List<Move> take(Session s, List<Move> moves) throws SQLException {
        PreparedStatement step = s.statement(STEP);
        for (Move move : moves) {
            int attempt = move.to() == State.HANDED_OVER ? 1 : 0;
            s.batch(
                    step,
                    move.to().word(),
                    attempt,
                    move.at(),
                    move.textHash(),
                    move.textHash(),
                    move.notice(),
                    move.from().word());
        }
        int[] changed = step.executeBatch();
        List<Move> taken = new ArrayList<>(moves.size());
        for (int i = 0; i < changed.length; i++) {
            if (changed[i] == Statement.SUCCESS_NO_INFO) {
                throw new SQLException("the driver does not say which notices were moved");
            }
            if (changed[i] > 0) {
                taken.add(moves.get(i));
            }
        }
        note(s, taken);
        return taken;
    }

    private void note(Session s, List<Move> taken) throws SQLException {
        if (taken.isEmpty()) {
            return;
        }
        long number = last(s);
        PreparedStatement note = s.statement(NOTE);
        for (Move move : taken) {
            number++;
            s.batch(
                    note,
                    number,
                    move.notice(),
                    move.at(),
                    move.from().word(),
                    move.to().word(),
                    move.textHash(),
                    rows.sealedDetail(number, move.detail()));
        }
        note.executeBatch();
    }

    private static long last(Session s) throws SQLException {
        try (ResultSet row = s.query("SELECT MAX(number) FROM notice_event").executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /** What follows a notice by another way; its number is given when it is added. */
    static Notice next(Notice before, Channel channel, State state, byte[] content, long at) {
        return new Notice(
                0,
                before.plan(),
                before.person(),
                before.addressee(),
                before.kind(),
                channel,
                before.wave(),
                before.gates(),
                state,
                "",
                0,
                before.number(),
                at,
                content);
    }

    /** Adds a notice that follows another, and gives its number. */
    int follow(Session s, Notice next) throws SQLException {
        int number = NoticeRows.reserve(s, "notice", 1);
        s.update(NoticeRows.INSERT, NoticeRows.values(numbered(next, number)));
        s.update(
                "INSERT INTO notice_content (notice, fingerprint, sealed) SELECT CAST(? AS INTEGER), fingerprint, ?"
                        + " FROM notice_content WHERE notice = ?",
                number,
                rows.sealedContent(number, next.content()),
                next.origin());
        return number;
    }

    private static Notice numbered(Notice n, int number) {
        return new Notice(
                number,
                n.plan(),
                n.person(),
                n.addressee(),
                n.kind(),
                n.channel(),
                n.wave(),
                n.gates(),
                n.state(),
                n.textHash(),
                n.attempts(),
                n.origin(),
                n.changedAt(),
                n.content());
    }
}
