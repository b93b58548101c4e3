package org.tocsin.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.tocsin.ports.NoticeStore;
import org.tocsin.ports.Sealer;

/** Plans and notices; who is meant and what is told is sealed. */
final class SealedNotices implements NoticeStore {
    private static final String WHOLE =
            NoticeRows.OUTLINE + ", c.sealed FROM notice n JOIN notice_content c ON c.notice = n.number";

    private final Database database;
    private final NoticeRows rows;
    private final NoticeSteps steps;

    SealedNotices(Database database, Sealer sealer) {
        this.database = database;
        rows = new NoticeRows(sealer);
        steps = new NoticeSteps(rows);
    }

    @Override
    public Draft draft() {
        Transaction transaction = database.begin(Lane.TEAM);
        try {
            return new NoticeDraft(transaction, rows, System.currentTimeMillis());
        } catch (RuntimeException e) {
            transaction.close();
            throw e;
        }
    }

    @Override
    public List<Plan> plans() {
        return list(NoticeRows.PLANS + " ORDER BY number", rows::plan);
    }

    @Override
    public Optional<Plan> plan(int number) {
        return list(NoticeRows.PLANS + " WHERE number = ?", rows::plan, number).stream()
                .findFirst();
    }

    @Override
    public boolean sign(int plan, long at, String by, String hash) {
        byte[] signer = rows.sealedSigner(plan, by);
        return database.write(
                        Lane.TELLING,
                        s -> s.update(
                                "UPDATE notice_plan SET signed_at = ?, signed_by = ?, hash = ? WHERE number = ?",
                                at,
                                signer,
                                hash,
                                plan))
                > 0;
    }

    @Override
    public Optional<Notice> notice(int number) {
        return list(WHOLE + " WHERE n.number = ?", rows::whole, number).stream().findFirst();
    }

    @Override
    public List<Notice> ofPerson(int person) {
        return list(WHOLE + " WHERE n.person = ? ORDER BY n.number", rows::whole, person);
    }

    @Override
    public List<Notice> withCode(String code) {
        byte[] fingerprint = rows.fingerprint(code);
        return fingerprint == null
                ? List.of()
                : list(WHOLE + " WHERE c.fingerprint = ? ORDER BY n.number", rows::whole, fingerprint);
    }

    @Override
    public void forEach(Which which, Consumer<Notice> visitor) {
        each(WHOLE, which, rows::whole, visitor);
    }

    @Override
    public void outlines(Which which, Consumer<Notice> visitor) {
        each(NoticeRows.OUTLINE + " FROM notice n", which, rows::outline, visitor);
    }

    private void each(String select, Which which, RowReader<Notice> reader, Consumer<Notice> visitor) {
        List<Object> values = new ArrayList<>();
        String sql = select + where(which, values) + " ORDER BY n.number" + limit(which, values);
        visit(sql, row -> visitor.accept(reader.read(row)), values.toArray());
    }

    private static String limit(Which which, List<Object> values) {
        if (which.most() > 0) {
            values.add(which.most());
            return " LIMIT ?";
        }
        return "";
    }

    private static String where(Which which, List<Object> values) {
        StringBuilder where = new StringBuilder(" WHERE n.number > ?");
        values.add(which.after());
        if (which.plan() > 0) {
            where.append(" AND n.plan = ?");
            values.add(which.plan());
        }
        if (which.channel() != null) {
            where.append(" AND n.channel = ?");
            values.add(which.channel().word());
        }
        if (which.wave() > 0) {
            where.append(" AND n.wave = ?");
            values.add(which.wave());
        }
        if (!which.states().isEmpty()) {
            where.append(" AND n.state IN (")
                    .append(String.join(", ", Collections.nCopies(which.states().size(), "?")))
                    .append(')');
            which.states().forEach(state -> values.add(state.word()));
        }
        return where.toString();
    }

    @Override
    public List<Count> counts() {
        return list(
                "SELECT plan, channel, wave, kind, state, COUNT(*) FROM notice GROUP BY plan, channel, wave, kind, state"
                        + " ORDER BY plan, channel, wave, kind, state",
                row -> new Count(
                        row.getInt(1),
                        Channel.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                        row.getInt(3),
                        Kind.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
                        State.valueOf(row.getString(5).toUpperCase(Locale.ROOT)),
                        row.getLong(6)));
    }

    @Override
    public List<Move> move(List<Move> moves) {
        for (Move move : moves) {
            if (!move.from().mayBecome(move.to())) {
                throw new IllegalArgumentException(move.from() + " cannot become " + move.to());
            }
        }
        return moves.isEmpty() ? List.of() : database.write(Lane.TELLING, s -> steps.take(s, moves));
    }

    @Override
    public Optional<Integer> follow(int notice, Channel channel, long at) {
        return follow(notice, before -> NoticeSteps.next(before, channel, State.PLANNED, before.content(), at));
    }

    @Override
    public Optional<Integer> follow(int notice, Channel channel, State state, byte[] content, long at) {
        return follow(notice, before -> NoticeSteps.next(before, channel, state, content, at));
    }

    private Optional<Integer> follow(int notice, UnaryOperator<Notice> next) {
        return database.write(Lane.TELLING, s -> {
            List<Notice> before = new ArrayList<>(1);
            try (ResultSet row = s.query(WHOLE + " WHERE n.number = ?", notice).executeQuery()) {
                if (row.next()) {
                    before.add(rows.whole(row));
                }
            }
            if (before.isEmpty()) {
                return Optional.<Integer>empty();
            }
            Notice after = next.apply(before.get(0));
            boolean known = NoticeDraft.any(
                    s,
                    "SELECT 1 FROM notice WHERE origin = ? AND channel = ?",
                    notice,
                    after.channel().word());
            return known ? Optional.<Integer>empty() : Optional.of(steps.follow(s, after));
        });
    }

    @Override
    public List<Event> events(int notice) {
        return list(NoticeRows.EVENTS + " WHERE notice = ? ORDER BY number", rows::event, notice);
    }

    @Override
    public void forEachEvent(long after, Consumer<Event> visitor) {
        visit(NoticeRows.EVENTS + " WHERE number > ? ORDER BY number", row -> visitor.accept(rows.event(row)), after);
    }

    private <T> List<T> list(String sql, RowReader<T> reader, Object... values) {
        List<T> found = new ArrayList<>();
        visit(sql, row -> found.add(reader.read(row)), values);
        return found;
    }

    private void visit(String sql, RowVisitor visitor, Object... values) {
        database.read(s -> {
            try (ResultSet row = s.query(sql, values).executeQuery()) {
                while (row.next()) {
                    visitor.row(row);
                }
            }
            return this;
        });
    }

    /** Makes something of a row. */
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Receives rows. */
    private interface RowVisitor {
        void row(ResultSet row) throws SQLException;
    }
}
