package org.tocsin.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.tocsin.model.Category;
import org.tocsin.model.LinkStatus;
import org.tocsin.model.Outcome;
import org.tocsin.model.Reason;
import org.tocsin.model.Role;
import org.tocsin.ports.ResultLookup;
import org.tocsin.ports.ResultStore;
import org.tocsin.ports.Sealer;

/** Small questions to the result tables. */
final class SealedLookup implements ResultLookup {
    private static final String OPEN = " AND status <> 'rejected'";
    private static final String OUTLINES =
            "SELECT number, release_number, outcome, reason, category, size, pages, links_of, people FROM result_item";
    private static final String UNKNOWN = "SELECT number, sealed, roles, documents, data_classes FROM result_unknown";

    private static final String EXPOSURES = "SELECT l.item, i.category, l.role, l.data_classes, l.pattern"
            + " FROM result_link l JOIN result_item i ON i.number = l.item"
            + " WHERE l.person = ? AND l.status = 'confirmed' ORDER BY l.item, l.mention, l.number";

    private final Database database;
    private final ResultRows rows;

    SealedLookup(Database database, Sealer sealer) {
        this.database = database;
        this.rows = new ResultRows(sealer);
    }

    @Override
    public List<ResultStore.LinkRow> links(int item, int most) {
        return list(
                ResultRows.LINKS + " WHERE item = ?" + OPEN + " ORDER BY mention, number LIMIT ?",
                rows::link,
                item,
                most);
    }

    @Override
    public List<ResultStore.LinkRow> linksBetween(int item, int person, int most) {
        return list(
                ResultRows.LINKS + " WHERE person = ? AND item = ?" + OPEN + " ORDER BY mention, number LIMIT ?",
                rows::link,
                person,
                item,
                most);
    }

    @Override
    public List<ResultStore.LinkRow> linksOfPerson(int person, int from, int count) {
        return list(
                ResultRows.LINKS + " WHERE person = ?" + OPEN + " ORDER BY item, mention, number LIMIT ? OFFSET ?",
                rows::link,
                person,
                count,
                from);
    }

    @Override
    public Map<LinkStatus, Integer> countLinks(int person) {
        Map<LinkStatus, Integer> counts = new EnumMap<>(LinkStatus.class);
        database.each(
                "SELECT status, COUNT(*) FROM result_link WHERE person = ? GROUP BY status",
                row -> counts.put(LinkStatus.of(row.getString(1)), row.getInt(2)),
                person);
        return counts;
    }

    @Override
    public LinkCounts countLinks() {
        return list(
                        "SELECT COUNT(CASE WHEN status = 'confirmed' THEN 1 END),"
                                + " COUNT(CASE WHEN status = 'review' THEN 1 END),"
                                + " COUNT(DISTINCT CASE WHEN status = 'review' THEN item END) FROM result_link",
                        row -> new LinkCounts(row.getLong(1), row.getLong(2), row.getLong(3)))
                .get(0);
    }

    @Override
    public List<ResultStore.ExposureRow> exposures(int person) {
        return list(
                EXPOSURES,
                row -> new ResultStore.ExposureRow(
                        row.getInt(1),
                        Codes.optional(row, 2, Category::of),
                        person,
                        Role.of(row.getString(3)),
                        row.getInt(4),
                        row.getLong(5)),
                person);
    }

    @Override
    public List<Integer> duplicatesOf(int item, int most) {
        return list(
                // as the partial index has it
                "SELECT number FROM result_item WHERE duplicate_of = ? AND duplicate_of > 0 ORDER BY number LIMIT ?",
                row -> row.getInt(1),
                item,
                most);
    }

    @Override
    public void items(Consumer<ItemOutline> visitor) {
        database.each(
                OUTLINES + " ORDER BY number",
                row -> visitor.accept(new ItemOutline(
                        row.getInt(1),
                        row.getInt(2),
                        Outcome.of(row.getString(3)),
                        Codes.optional(row, 4, Reason::of),
                        Codes.optional(row, 5, Category::of),
                        row.getLong(6),
                        row.getInt(7),
                        row.getInt(8),
                        row.getInt(9))));
    }

    @Override
    public void unknown(Consumer<UnknownOutline> visitor) {
        database.each(
                UNKNOWN.replace("sealed, ", "") + " ORDER BY number",
                row -> visitor.accept(new UnknownOutline(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4))));
    }

    @Override
    public ResultStore.UnknownRow unknown(int number) {
        List<ResultStore.UnknownRow> found = list(UNKNOWN + " WHERE number = ?", rows::unknown, number);
        if (found.isEmpty()) {
            throw new IllegalArgumentException("no unknown person has the number " + number);
        }
        return found.get(0);
    }

    private <T> List<T> list(String sql, RowReader<T> reader, Object... values) {
        List<T> found = new ArrayList<>();
        database.each(sql, row -> found.add(reader.read(row)), values);
        return found;
    }

    /** Reads a row. */
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
