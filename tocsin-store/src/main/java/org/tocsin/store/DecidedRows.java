package org.tocsin.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.tocsin.ports.DecisionStore.Conflict;
import org.tocsin.ports.DecisionStore.ConflictRow;
import org.tocsin.ports.DecisionStore.NobodyRow;
import org.tocsin.ports.Sealer;

/** The result tables that decisions alone fill: conflicts, and human beings who were said to be unknown. */
final class DecidedRows {
    private final Sealer sealer;

    DecidedRows(Sealer sealer) {
        this.sealer = sealer;
    }

    private static String place(int item, int human) {
        return "result_nobody|sealed|" + item + '.' + human;
    }

    /** Puts these in the place of all that were there. */
    void replace(Session s, List<NobodyRow> nobodies, List<ConflictRow> conflicts) throws SQLException {
        s.update("DELETE FROM result_nobody");
        s.update("DELETE FROM result_conflict");
        for (NobodyRow row : nobodies) {
            nobody(s, row);
        }
        for (ConflictRow row : conflicts) {
            conflict(s, row);
        }
    }

    int nobody(Session s, NobodyRow row) throws SQLException {
        byte[] sealed = sealer.seal(new Encoder().text(row.who()).done(), place(row.item(), row.human()));
        return s.update(
                "INSERT INTO result_nobody (item, human, roles, data_classes, sealed) VALUES (?, ?, ?, ?, ?)"
                        + " ON CONFLICT (item, human) DO UPDATE SET roles = excluded.roles,"
                        + " data_classes = excluded.data_classes, sealed = excluded.sealed",
                row.item(),
                row.human(),
                row.roles(),
                row.dataClasses(),
                sealed);
    }

    int removeNobody(Session s, int item, int human) throws SQLException {
        return s.update("DELETE FROM result_nobody WHERE item = ? AND human = ?", item, human);
    }

    List<NobodyRow> nobodies(Session s) throws SQLException {
        List<NobodyRow> rows = new ArrayList<>();
        s.each("SELECT item, human, roles, data_classes, sealed FROM result_nobody ORDER BY item, human", row -> {
            int item = row.getInt(1);
            int human = row.getInt(2);
            Decoder sealed = new Decoder(sealer.open(row.getBytes(5), place(item, human)));
            rows.add(new NobodyRow(item, human, row.getInt(3), row.getInt(4), sealed.text()));
        });
        return rows;
    }

    int conflict(Session s, ConflictRow row) throws SQLException {
        return s.update(
                "INSERT INTO result_conflict (decision, item, human, conflict) VALUES (?, ?, ?, ?)",
                row.decision(),
                row.item(),
                row.human(),
                Codes.word(row.conflict()));
    }

    int removeConflicts(Session s, int item, int human) throws SQLException {
        return s.update("DELETE FROM result_conflict WHERE item = ? AND human = ?", item, human);
    }

    int removeConflict(Session s, long decision) throws SQLException {
        return s.update("DELETE FROM result_conflict WHERE decision = ?", decision);
    }

    static void conflicts(Session s, Consumer<ConflictRow> visitor) throws SQLException {
        s.each("SELECT decision, item, human, conflict FROM result_conflict ORDER BY decision", row -> {
            Conflict conflict = Conflict.valueOf(row.getString(4).toUpperCase(Locale.ROOT));
            visitor.accept(new ConflictRow(row.getLong(1), row.getInt(2), row.getInt(3), conflict));
        });
    }
}
