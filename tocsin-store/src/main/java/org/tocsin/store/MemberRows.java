package org.tocsin.store;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.model.Reason;
import org.tocsin.ports.Ledger.MemberRow;
import org.tocsin.ports.Ledger.MemberVisitor;
import org.tocsin.ports.Sealer;

/** Rows of the member table; names are sealed. */
final class MemberRows {
    private final Sealer sealer;

    MemberRows(Sealer sealer) {
        this.sealer = sealer;
    }

    /** Adds members in place of those with the same ordinals. */
    void put(Session s, int container, List<MemberRow> members) throws SQLException {
        if (members.isEmpty()) {
            return;
        }
        PreparedStatement insert = s.statement(
                "INSERT INTO member (container, ordinal, sealed_name, size, content, reason) VALUES (?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (container, ordinal) DO UPDATE SET sealed_name = excluded.sealed_name,"
                        + " size = excluded.size, content = excluded.content, reason = excluded.reason");
        for (MemberRow member : members) {
            byte[] name =
                    sealer.seal(member.name().getBytes(StandardCharsets.UTF_8), place(container, member.ordinal()));
            String reason = Codes.word(member.reason());
            s.batch(insert, container, member.ordinal(), name, member.size(), member.content(), reason);
        }
        insert.executeBatch();
    }

    void forget(Session s, int container) throws SQLException {
        s.update("DELETE FROM member WHERE container = ?", container);
    }

    List<MemberRow> of(Session s, int container) throws SQLException {
        List<MemberRow> members = new ArrayList<>();
        try (ResultSet row = s.query(
                        "SELECT ordinal, sealed_name, size, content, reason FROM member WHERE container = ? ORDER BY ordinal",
                        container)
                .executeQuery()) {
            while (row.next()) {
                int ordinal = row.getInt(1);
                byte[] name = sealer.open(row.getBytes(2), place(container, ordinal));
                Reason reason = Codes.optional(row, 5, Reason::of);
                members.add(new MemberRow(
                        ordinal, new String(name, StandardCharsets.UTF_8), row.getLong(3), row.getInt(4), reason));
            }
        }
        return members;
    }

    void forEach(Session s, int container, MemberVisitor visitor) throws SQLException {
        try (ResultSet row = s.query(
                        "SELECT ordinal, content, reason FROM member WHERE container = ? ORDER BY ordinal", container)
                .executeQuery()) {
            while (row.next()) {
                visitor.member(row.getInt(1), row.getInt(2), Codes.optional(row, 3, Reason::of));
            }
        }
    }

    private static String place(int container, int ordinal) {
        return "member|sealed_name|" + container + '.' + ordinal;
    }
}
