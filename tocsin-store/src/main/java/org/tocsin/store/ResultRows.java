package org.tocsin.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.tocsin.model.Category;
import org.tocsin.model.LinkStatus;
import org.tocsin.model.Outcome;
import org.tocsin.model.Reason;
import org.tocsin.model.Role;
import org.tocsin.ports.ResultStore.ExposureRow;
import org.tocsin.ports.ResultStore.ItemRow;
import org.tocsin.ports.ResultStore.LinkRow;
import org.tocsin.ports.ResultStore.UnknownRow;
import org.tocsin.ports.Sealer;

/** Reads rows of the result tables. */
final class ResultRows {
    static final String ITEMS =
            "SELECT number, sealed, release_number, content, outcome, reason, media_type, size, category,"
                    + " pages, ocr_pages, duplicate_of, people, detail FROM result_item";
    static final String LINKS = "SELECT number, sealed, item, mention, person, status, role, probability, data_classes,"
            + " pattern, weight FROM result_link";
    static final String EXPOSURES = "SELECT l.item, i.category, l.person, l.role, l.data_classes, l.pattern"
            + " FROM result_link l JOIN result_item i ON i.number = l.item WHERE l.status = ?";

    private final Sealer sealer;

    ResultRows(Sealer sealer) {
        this.sealer = sealer;
    }

    static byte[] fingerprint(Sealer sealer, String id) {
        return sealer.fingerprint("item.id", id.getBytes(StandardCharsets.UTF_8));
    }

    static String itemPlace(int number) {
        return "result_item|sealed|" + number;
    }

    static String linkPlace(int number) {
        return "result_link|sealed|" + number;
    }

    static String unknownPlace(int number) {
        return "result_unknown|sealed|" + number;
    }

    private Decoder sealed(ResultSet row, String place) throws SQLException {
        return new Decoder(sealer.open(row.getBytes(2), place));
    }

    ItemRow item(ResultSet row) throws SQLException {
        int number = row.getInt(1);
        Decoder sealed = sealed(row, itemPlace(number));
        return new ItemRow(
                number,
                sealed.text(),
                row.getInt(3),
                sealed.text(),
                row.getInt(4),
                Outcome.of(row.getString(5)),
                Codes.optional(row, 6, Reason::of),
                row.getString(7),
                row.getLong(8),
                Codes.optional(row, 9, Category::of),
                row.getInt(10),
                row.getInt(11),
                row.getInt(12),
                row.getInt(13),
                row.getString(14));
    }

    LinkRow link(ResultSet row) throws SQLException {
        Decoder sealed = sealed(row, linkPlace(row.getInt(1)));
        return new LinkRow(
                row.getInt(3),
                row.getInt(4),
                sealed.text(),
                row.getInt(5),
                LinkStatus.of(row.getString(6)),
                Role.of(row.getString(7)),
                row.getDouble(8),
                row.getInt(9),
                sealed.text(),
                row.getLong(10),
                row.getDouble(11));
    }

    static ExposureRow exposure(ResultSet row) throws SQLException {
        return new ExposureRow(
                row.getInt(1),
                Codes.optional(row, 2, Category::of),
                row.getInt(3),
                Role.of(row.getString(4)),
                row.getInt(5),
                row.getLong(6));
    }

    UnknownRow unknown(ResultSet row) throws SQLException {
        int number = row.getInt(1);
        Decoder sealed = sealed(row, unknownPlace(number));
        return new UnknownRow(number, sealed.text(), sealed.text(), row.getInt(3), row.getInt(4), row.getInt(5));
    }
}
