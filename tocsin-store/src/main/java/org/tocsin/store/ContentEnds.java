package org.tocsin.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.model.Outcome;
import org.tocsin.model.Reason;
import org.tocsin.ports.Ledger.EndRow;
import org.tocsin.ports.ReadResult;

/** Rows of the history of contents; codes and times only. */
final class ContentEnds {
    private ContentEnds() {}

    static void add(Session s, int content, ReadResult result, int readerVersion) throws SQLException {
        s.update(
                "INSERT INTO content_end (content, ordinal, ended_at, reader_version, outcome, reason, detail)"
                        + " SELECT ?, COUNT(*), ?, ?, ?, ?, ? FROM content_end WHERE content = ?",
                content,
                System.currentTimeMillis(),
                readerVersion,
                Codes.word(result.outcome()),
                Codes.word(result.reason()),
                Codes.technical(result.detail()),
                content);
    }

    static List<EndRow> of(Session s, int content) throws SQLException {
        List<EndRow> ends = new ArrayList<>();
        try (ResultSet row = s.query(
                        "SELECT ended_at, reader_version, outcome, reason, detail FROM content_end WHERE content = ?"
                                + " ORDER BY ordinal",
                        content)
                .executeQuery()) {
            while (row.next()) {
                Reason reason = Codes.optional(row, 4, Reason::of);
                ends.add(new EndRow(
                        row.getLong(1), row.getInt(2), Outcome.of(row.getString(3)), reason, row.getString(5)));
            }
        }
        return ends;
    }
}
