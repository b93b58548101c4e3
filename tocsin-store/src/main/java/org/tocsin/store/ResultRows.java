package org.tocsin.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Category;
import org.tocsin.model.LinkStatus;
import org.tocsin.model.Outcome;
import org.tocsin.model.Reason;
import org.tocsin.model.Role;
import org.tocsin.ports.ResultStore.ExposureRow;
import org.tocsin.ports.ResultStore.Human;
import org.tocsin.ports.ResultStore.ItemRow;
import org.tocsin.ports.ResultStore.LinkRow;
import org.tocsin.ports.ResultStore.Proposed;
import org.tocsin.ports.ResultStore.UnknownRow;
import org.tocsin.ports.ResultStore.WaitingRow;
import org.tocsin.ports.Sealer;

/** Reads rows of the result tables. */
final class ResultRows {
    static final String ITEMS =
            "SELECT number, sealed, release_number, content, outcome, reason, media_type, size, category,"
                    + " pages, ocr_pages, duplicate_of, links_of, people, detail FROM result_item";
    static final String LINKS = "SELECT number, sealed, item, mention, person, status, role, probability, data_classes,"
            + " pattern, weight, human, last_mention, proposed, proposed_probability, decision FROM result_link";
    static final String LINKS_IN_ORDER = " ORDER BY item, mention, number";
    private static final List<Role> ROLES = List.of(Role.values());
    static final String CATEGORIES = "SELECT number, category FROM result_item WHERE category IS NOT NULL";
    static final String EXPOSURES =
            "SELECT item, person, data_classes, pattern, " + numberedRole() + " FROM result_link WHERE status = ?";

    /** The status is written out, so that the partial index answers. */
    static final String WAITING =
            "SELECT l.item, l.human, l.person, l.probability, l.data_classes, i.release_number, i.category"
                    + " FROM result_link l JOIN result_item i ON i.number = l.item"
                    + " WHERE l.status = 'review' AND l.human = l.mention";

    /** In place of a status that the system did not give. */
    static final String NOT_PROPOSED = "none";

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
                row.getString(15),
                sealed.atEnd() ? 0 : sealed.integer());
    }

    /** The day of a document may be somebody's birthday: it is sealed too. Rows of older versions have none. */
    static byte[] sealed(Sealer sealer, ItemRow item) {
        Encoder out = new Encoder().text(item.id()).text(item.path());
        if (item.dated() != 0) {
            out.number(item.dated());
        }
        return sealer.seal(out.done(), itemPlace(item.number()));
    }

    LinkRow link(ResultSet row) throws SQLException {
        Decoder sealed = sealed(row, linkPlace(row.getInt(1)));
        String passage = sealed.text();
        String how = sealed.text();
        Proposed proposed = proposed(row);
        return new LinkRow(
                row.getInt(3),
                row.getInt(4),
                passage,
                row.getInt(5),
                LinkStatus.of(row.getString(6)),
                Role.of(row.getString(7)),
                row.getDouble(8),
                row.getInt(9),
                proposed == null ? how : LinkRow.REVIEWED + how,
                row.getLong(10),
                row.getDouble(11),
                human(row, sealed),
                proposed);
    }

    private static Human human(ResultSet row, Decoder sealed) throws SQLException {
        int first = row.getInt(12);
        if (first < 0) {
            return Human.alone(row.getInt(4));
        }
        boolean more = !sealed.atEnd();
        return new Human(first, row.getInt(13), more ? sealed.number() : 0, more ? sealed.text() : "");
    }

    private static @Nullable Proposed proposed(ResultSet row) throws SQLException {
        String word = row.getString(14);
        if (word == null) {
            return null;
        }
        LinkStatus status = word.equals(NOT_PROPOSED) ? null : LinkStatus.of(word);
        return new Proposed(status, row.getDouble(15), row.getLong(16));
    }

    static byte[] sealed(Sealer sealer, LinkRow link, int number) {
        boolean reviewed = link.proposed() != null;
        String how = reviewed ? link.how().substring(LinkRow.REVIEWED.length()) : link.how();
        Encoder out = new Encoder().text(link.passage()).text(how);
        Human human = link.human();
        if (human.print() != 0 || !human.who().isEmpty()) {
            out.number(human.print()).text(human.who());
        }
        return sealer.seal(out.done(), linkPlace(number));
    }

    static @Nullable String word(@Nullable Proposed proposed) {
        if (proposed == null) {
            return null;
        }
        LinkStatus status = proposed.status();
        return status == null ? NOT_PROPOSED : status.word();
    }

    static WaitingRow waiting(ResultSet row) throws SQLException {
        return new WaitingRow(
                row.getInt(1),
                row.getInt(2),
                row.getInt(3),
                row.getDouble(4),
                row.getInt(5),
                row.getInt(6),
                Codes.optional(row, 7, Category::of));
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
