package org.tocsin.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Event;
import org.tocsin.ports.NoticeStore.Kind;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.ports.NoticeStore.Plan;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.ports.Sealer;

/** Rows of plans, notices and their steps; each sealed part opens only at its own number. */
final class NoticeRows {
    static final String OUTLINE =
            "SELECT n.number, n.plan, n.person, n.addressee, n.kind, n.channel, n.wave, n.gates, n.state,"
                    + " n.text_hash, n.attempts, n.origin, n.changed_at";
    static final String PLANS =
            "SELECT number, made_at, registry_version, result_version, signed_at, hash, sealed, signed_by"
                    + " FROM notice_plan";
    static final String EVENTS = "SELECT number, notice, at, from_state, to_state, text_hash, sealed FROM notice_event";
    static final String INSERT =
            "INSERT INTO notice (number, plan, person, addressee, kind, channel, wave, gates, state, text_hash, attempts,"
                    + " origin, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    static final String INSERT_CONTENT = "INSERT INTO notice_content (notice, fingerprint, sealed) VALUES (?, ?, ?)";

    private static final int CONTENT = 14;

    private final Sealer sealer;

    NoticeRows(Sealer sealer) {
        this.sealer = sealer;
    }

    Notice outline(ResultSet row) throws SQLException {
        return notice(row, new byte[0]);
    }

    /** A row with its content as the last column. */
    Notice whole(ResultSet row) throws SQLException {
        return notice(row, sealer.open(row.getBytes(CONTENT), contentPlace(row.getInt(1))));
    }

    private static Notice notice(ResultSet row, byte[] content) throws SQLException {
        return new Notice(
                row.getInt(1),
                row.getInt(2),
                row.getInt(3),
                row.getInt(4),
                Kind.valueOf(name(row, 5)),
                Channel.valueOf(name(row, 6)),
                row.getInt(7),
                row.getInt(8),
                State.valueOf(name(row, 9)),
                row.getString(10),
                row.getInt(11),
                row.getInt(12),
                row.getLong(13),
                content);
    }

    private static String name(ResultSet row, int column) throws SQLException {
        return row.getString(column).toUpperCase(Locale.ROOT);
    }

    /** The values of {@link #INSERT}. */
    static Object[] values(Notice n) {
        return new Object[] {
            n.number(),
            n.plan(),
            n.person(),
            n.addressee(),
            n.kind().word(),
            n.channel().word(),
            n.wave(),
            n.gates(),
            n.state().word(),
            n.textHash(),
            n.attempts(),
            n.origin(),
            n.changedAt()
        };
    }

    byte[] sealedContent(int notice, byte[] content) {
        return sealer.seal(content, contentPlace(notice));
    }

    private static String contentPlace(int notice) {
        return "notice_content|sealed|" + notice;
    }

    /** A code is drawn by lot, so its fingerprint tells nothing. */
    byte @Nullable [] fingerprint(String code) {
        return code.isEmpty() ? null : sealer.fingerprint("notice_code", code.getBytes(StandardCharsets.UTF_8));
    }

    Plan plan(ResultSet row) throws SQLException {
        int number = row.getInt(1);
        byte[] signedBy = sealer.open(row.getBytes(8), "notice_plan|signed_by|" + number);
        return new Plan(
                number,
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                new String(signedBy, StandardCharsets.UTF_8),
                row.getString(6),
                sealer.open(row.getBytes(7), "notice_plan|sealed|" + number));
    }

    byte[] sealedPlan(int plan, byte[] content) {
        return sealer.seal(content, "notice_plan|sealed|" + plan);
    }

    byte[] sealedSigner(int plan, String by) {
        return sealer.seal(by.getBytes(StandardCharsets.UTF_8), "notice_plan|signed_by|" + plan);
    }

    byte[] sealedDetail(long event, String detail) {
        return sealer.seal(detail.getBytes(StandardCharsets.UTF_8), "notice_event|sealed|" + event);
    }

    Event event(ResultSet row) throws SQLException {
        long number = row.getLong(1);
        byte[] detail = sealer.open(row.getBytes(7), "notice_event|sealed|" + number);
        return new Event(
                number,
                row.getInt(2),
                row.getLong(3),
                State.valueOf(name(row, 4)),
                State.valueOf(name(row, 5)),
                row.getString(6),
                new String(detail, StandardCharsets.UTF_8));
    }

    /** The next number of a sort, which is never given again. */
    static int reserve(Session s, String counter, int count) throws SQLException {
        long next = Counters.get(s, counter);
        s.update(
                "INSERT INTO counter (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                counter,
                next + count);
        return Math.toIntExact(next + 1);
    }
}
