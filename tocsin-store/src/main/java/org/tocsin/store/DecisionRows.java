package org.tocsin.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.tocsin.model.LinkStatus;
import org.tocsin.model.Role;
import org.tocsin.ports.DecisionStore.Decision;
import org.tocsin.ports.DecisionStore.MentionKey;
import org.tocsin.ports.DecisionStore.Seen;
import org.tocsin.ports.DecisionStore.Verdict;
import org.tocsin.ports.Sealer;

/** The events of deciding; item, passage, fingerprint, what was seen and who is meant are sealed at the event's number. */
final class DecisionRows {
    private static final String SELECT =
            "SELECT number, decided_at, account, verdict, person, second, batch, undoes, sealed FROM decision"
                    + " WHERE number > ? ORDER BY number";

    private final Sealer sealer;

    DecisionRows(Sealer sealer) {
        this.sealer = sealer;
    }

    static long last(Session s) throws SQLException {
        return s.last("decision");
    }

    long add(Session s, Decision d) throws SQLException {
        long number = last(s) + 1;
        s.update(
                "INSERT INTO decision (number, decided_at, account, verdict, person, second, batch, undoes, sealed)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                number,
                d.at(),
                d.account(),
                Codes.word(d.verdict()),
                d.person(),
                d.second() ? 1 : 0,
                d.batch() == -1 ? number : d.batch(),
                d.undoes(),
                sealer.seal(encoded(d), place(number)));
        return number;
    }

    private static String place(long number) {
        return "decision|sealed|" + number;
    }

    private static byte[] encoded(Decision d) {
        MentionKey mention = d.mention();
        Encoder out = new Encoder().text(mention.item()).text(mention.passage()).number(mention.print());
        Role role = d.role();
        out.text(role == null ? "" : role.word()).text(d.who()).number(d.seen().size());
        for (Seen seen : d.seen()) {
            out.number(seen.person()).text(seen.status().word()).number(seen.pattern());
            out.number(Double.doubleToLongBits(seen.probability()));
        }
        return out.done();
    }

    void forEach(Session s, long after, Consumer<Decision> visitor) throws SQLException {
        s.each(SELECT, row -> visitor.accept(decision(row)), after);
    }

    private Decision decision(ResultSet row) throws SQLException {
        long number = row.getLong(1);
        Decoder in = new Decoder(sealer.open(row.getBytes(9), place(number)));
        MentionKey mention = new MentionKey(in.text(), in.text(), in.number());
        String role = in.text();
        String who = in.text();
        List<Seen> seen = new ArrayList<>();
        for (int left = in.integer(); left > 0; left--) {
            seen.add(new Seen(
                    in.integer(), LinkStatus.of(in.text()), in.number(), Double.longBitsToDouble(in.number())));
        }
        return new Decision(
                number,
                row.getLong(2),
                row.getInt(3),
                Verdict.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
                mention,
                row.getInt(5),
                role.isEmpty() ? null : Role.of(role),
                seen,
                row.getInt(6) != 0,
                row.getLong(7),
                row.getLong(8),
                who);
    }
}
