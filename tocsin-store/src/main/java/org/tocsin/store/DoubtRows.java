package org.tocsin.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.tocsin.model.Category;
import org.tocsin.model.LinkStatus;
import org.tocsin.model.Role;
import org.tocsin.ports.ResultStore.DoubtLink;
import org.tocsin.ports.Sealer;

/** Reads the links of human beings; of each item and of each human being what is sealed is opened once. */
final class DoubtRows {
    private static final String LINKS =
            "SELECT l.number, l.sealed, l.item, l.human, l.mention, l.person, l.status, l.role, l.pattern, l.data_classes,"
                    + " l.decision, i.category, i.sealed FROM ";
    private static final String IN_ORDER = " ORDER BY l.item, l.human, l.mention, l.number";

    /** The status is written out, as in {@link ResultRows#WAITING}. */
    static final String ABOUT = LINKS
            + "result_link w JOIN result_item i ON i.number = w.item JOIN result_link l ON l.item = w.item"
            + " AND l.mention BETWEEN w.mention AND w.last_mention AND l.human = w.human"
            + " WHERE w.person = ? AND w.status = 'review' AND w.human = w.mention"
            + IN_ORDER;

    static final String AT = LINKS
            + "result_link l JOIN result_item i ON i.number = l.item WHERE l.item = ? AND l.mention BETWEEN ? AND"
            + " (SELECT MAX(last_mention) FROM result_link WHERE item = ? AND mention = ?) AND l.human = ?"
            + IN_ORDER;

    private final Sealer sealer;
    private final Consumer<DoubtLink> visitor;
    private int item;
    private String itemId = "";
    private int human = -1;
    private String passage = "";
    private long print;

    DoubtRows(Sealer sealer, Consumer<DoubtLink> visitor) {
        this.sealer = sealer;
        this.visitor = visitor;
    }

    void row(ResultSet row) throws SQLException {
        boolean first = row.getInt(5) == row.getInt(4);
        item(row);
        human(row);
        visitor.accept(new DoubtLink(
                item,
                itemId,
                human,
                first ? passage : "",
                first ? print : 0,
                row.getInt(6),
                first && LinkStatus.of(row.getString(7)) == LinkStatus.REVIEW,
                Role.of(row.getString(8)),
                row.getLong(9),
                row.getInt(10),
                row.getLong(11),
                Codes.optional(row, 12, Category::of)));
    }

    private void item(ResultSet row) throws SQLException {
        int number = row.getInt(3);
        if (number != item) {
            item = number;
            human = -1;
            itemId = new Decoder(sealer.open(row.getBytes(13), ResultRows.itemPlace(number))).text();
        }
    }

    private void human(ResultSet row) throws SQLException {
        int first = row.getInt(4);
        if (first != human) {
            human = first;
            Decoder sealed = new Decoder(sealer.open(row.getBytes(2), ResultRows.linkPlace(row.getInt(1))));
            passage = sealed.text();
            // the phrase that tells how it was linked
            sealed.text();
            print = sealed.atEnd() ? 0 : sealed.number();
        }
    }
}
