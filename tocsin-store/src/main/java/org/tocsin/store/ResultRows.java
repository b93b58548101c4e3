package org.tocsin.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
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
                    + " pages, ocr_pages, duplicate_of, links_of, people, detail FROM result_item";
    static final String LINKS = "SELECT number, sealed, item, mention, person, status, role, probability, data_classes,"
            + " pattern, weight FROM result_link";
    private static final List<Role> ROLES = List.of(Role.values());
    static final String CATEGORIES = "SELECT number, category FROM result_item WHERE category IS NOT NULL";
    static final String EXPOSURES =
            "SELECT item, person, data_classes, pattern, " + numberedRole() + " FROM result_link WHERE status = ?";

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
                row.getInt(14),
                row.getString(15));
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

    static ExposureRow exposure(ResultSet row, Map<Integer, Category> categories) throws SQLException {
        int item = row.getInt(1);
        return new ExposureRow(
                item, categories.get(item), row.getInt(2), ROLES.get(row.getInt(5)), row.getInt(3), row.getLong(4));
    }

    /** A column of words as their place in the list: millions of them are not worth a text each. */
    private static String numberedRole() {
        StringBuilder sql = new StringBuilder("CASE role");
        for (Role word : ROLES) {
            sql.append(" WHEN '").append(word.word()).append("' THEN ").append(ROLES.indexOf(word));
        }
        return sql.append(" END").toString();
    }

    UnknownRow unknown(ResultSet row) throws SQLException {
        int number = row.getInt(1);
        Decoder sealed = sealed(row, unknownPlace(number));
        return new UnknownRow(number, sealed.text(), sealed.text(), row.getInt(3), row.getInt(4), row.getInt(5));
    }
}
