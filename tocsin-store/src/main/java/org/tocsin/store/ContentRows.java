package org.tocsin.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Outcome;
import org.tocsin.model.Reason;
import org.tocsin.ports.Ledger.ContentRow;
import org.tocsin.ports.ReadResult;
import org.tocsin.ports.Sealer;
import org.tocsin.ports.TextStore;

/**
 * Rows of the content table. The hash is sealed and found by its fingerprint; the place of the text is sealed too, so that the
 * texts of two contents cannot be exchanged.
 */
final class ContentRows {
    static final String SELECT =
            "SELECT number, sealed_sha256, size, outcome, reason, media_type, pages, ocr_pages, detail,"
                    + " reader_version, sealed_text, waiting, again FROM content";

    private final Sealer sealer;

    ContentRows(Sealer sealer) {
        this.sealer = sealer;
    }

    int number(Session s, byte[] sha256, long size) throws SQLException {
        byte[] fingerprint = sealer.fingerprint("content.sha256", sha256);
        try (ResultSet row = s.query("SELECT number FROM content WHERE fingerprint = ?", fingerprint)
                .executeQuery()) {
            if (row.next()) {
                return row.getInt(1);
            }
        }
        int number = next(s);
        s.update(
                "INSERT INTO content (number, fingerprint, sealed_sha256, size, pages, ocr_pages, reader_version)"
                        + " VALUES (?, ?, ?, ?, 0, 0, 0)",
                number,
                fingerprint,
                sealer.seal(sha256, hashPlace(number)),
                size);
        return number;
    }

    private static int next(Session s) throws SQLException {
        try (ResultSet row =
                s.query("SELECT COALESCE(MAX(number), 0) + 1 FROM content").executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    int finish(Session s, int content, ReadResult result, int readerVersion, TextStore.@Nullable Place text)
            throws SQLException {
        return s.update(
                "UPDATE content SET outcome = ?, reason = ?, media_type = ?, pages = ?, ocr_pages = ?, detail = ?,"
                        + " reader_version = ?, sealed_text = ?, waiting = ?, again = 0 WHERE number = ?",
                Codes.word(result.outcome()),
                Codes.word(result.reason()),
                Codes.technical(result.mediaType()),
                result.pages(),
                result.ocrPages(),
                Codes.technical(result.detail()),
                readerVersion,
                text == null ? null : seal(content, text),
                result.waiting(),
                content);
    }

    int reopen(Session s, int content) throws SQLException {
        return s.update(
                "UPDATE content SET outcome = NULL, reason = NULL, media_type = NULL, pages = 0, ocr_pages = 0,"
                        + " detail = NULL, reader_version = 0, sealed_text = NULL, waiting = 0, again = 0 WHERE number = ?",
                content);
    }

    int again(Session s, int content) throws SQLException {
        return s.update("UPDATE content SET again = 1 WHERE number = ?", content);
    }

    boolean isAgain(Session s, int content) throws SQLException {
        try (ResultSet row =
                s.query("SELECT again FROM content WHERE number = ?", content).executeQuery()) {
            return row.next() && row.getInt(1) == 1;
        }
    }

    ContentRow row(ResultSet row) throws SQLException {
        int number = row.getInt(1);
        byte[] sha256 = sealer.open(row.getBytes(2), hashPlace(number));
        return new ContentRow(
                number, sha256, row.getLong(3), result(row), row.getInt(10), text(row, number), row.getInt(13) == 1);
    }

    private static @Nullable ReadResult result(ResultSet row) throws SQLException {
        Outcome outcome = Codes.optional(row, 4, Outcome::of);
        if (outcome == null) {
            return null;
        }
        Reason reason = Codes.optional(row, 5, Reason::of);
        return new ReadResult(
                outcome, reason, row.getString(6), row.getInt(7), row.getInt(8), row.getString(9), row.getInt(12));
    }

    private TextStore.@Nullable Place text(ResultSet row, int number) throws SQLException {
        byte[] sealed = row.getBytes(11);
        if (sealed == null) {
            return null;
        }
        Decoder in = new Decoder(sealer.open(sealed, textPlace(number)));
        return new TextStore.Place(in.integer(), in.number(), in.number(), in.integer());
    }

    private byte[] seal(int number, TextStore.Place text) {
        Encoder out = new Encoder().number(text.pack()).number(text.offset());
        return sealer.seal(out.number(text.length()).number(text.passages()).done(), textPlace(number));
    }

    private static String hashPlace(int number) {
        return "content|sealed_sha256|" + number;
    }

    private static String textPlace(int number) {
        return "content|sealed_text|" + number;
    }
}
