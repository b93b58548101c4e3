package org.tocsin.store;

import java.sql.ResultSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Category;
import org.tocsin.model.LinkStatus;
import org.tocsin.model.Role;
import org.tocsin.ports.ResultStore;
import org.tocsin.ports.Sealer;

/** The result tables; paths, item ids, passages, phrases and names sealed. */
final class SealedResults implements ResultStore {
    static final String COMMITTED = "results.committed";

    private final Database database;
    private final Sealer sealer;
    private final ResultRows rows;

    SealedResults(Database database, Sealer sealer) {
        this.database = database;
        this.sealer = sealer;
        this.rows = new ResultRows(sealer);
    }

    @Override
    public Writer replace() {
        Transaction transaction = database.begin(Lane.RESULTS);
        try {
            return transaction.run(s -> new ResultWriter(database.dialect(), transaction, s, sealer));
        } catch (RuntimeException e) {
            transaction.close();
            throw e;
        }
    }

    @Override
    public boolean present() {
        return database.read(s -> Counters.get(s, COMMITTED) > 0);
    }

    @Override
    public long version() {
        return database.read(s -> Counters.get(s, COMMITTED));
    }

    @Override
    public void items(Consumer<ItemRow> visitor) {
        database.each(ResultRows.ITEMS + " ORDER BY number", row -> visitor.accept(rows.item(row)));
    }

    @Override
    public @Nullable ItemRow item(String id) {
        byte[] fingerprint = ResultRows.fingerprint(sealer, id);
        Optional<ItemRow> found = database.read(s -> {
            try (ResultSet row = s.query(ResultRows.ITEMS + " WHERE fingerprint = ?", fingerprint)
                    .executeQuery()) {
                return row.next() ? Optional.of(rows.item(row)) : Optional.empty();
            }
        });
        return found.orElse(null);
    }

    @Override
    public ItemRow item(int number) {
        return database.read(s -> {
            try (ResultSet row =
                    s.query(ResultRows.ITEMS + " WHERE number = ?", number).executeQuery()) {
                if (!row.next()) {
                    throw new IllegalArgumentException("no item has the number " + number);
                }
                return rows.item(row);
            }
        });
    }

    @Override
    public void links(Consumer<LinkRow> visitor) {
        database.each(ResultRows.LINKS + ResultRows.LINKS_IN_ORDER, row -> visitor.accept(rows.link(row)));
    }

    @Override
    public void linksOf(int item, Consumer<LinkRow> visitor) {
        database.each(
                ResultRows.LINKS + " WHERE item = ? ORDER BY mention, number",
                row -> visitor.accept(rows.link(row)),
                item);
    }

    @Override
    public void linksOf(int item, int human, Consumer<LinkRow> visitor) {
        database.each(
                ResultRows.LINKS
                        + " WHERE item = ? AND mention BETWEEN ? AND (SELECT MAX(last_mention) FROM result_link"
                        + " WHERE item = ? AND mention = ?) AND human = ? ORDER BY mention, number",
                row -> visitor.accept(rows.link(row)),
                item,
                human,
                item,
                human,
                human);
    }

    @Override
    public void itemsOf(int person, Set<Role> roles, IntConsumer visitor) {
        database.each(
                "SELECT DISTINCT item, role FROM result_link WHERE person = ? ORDER BY item",
                row -> {
                    if (roles.contains(Role.of(row.getString(2)))) {
                        visitor.accept(row.getInt(1));
                    }
                },
                person);
    }

    @Override
    public void waiting(Consumer<WaitingRow> visitor) {
        database.each(
                ResultRows.WAITING + " ORDER BY l.item, l.mention, l.number",
                row -> visitor.accept(ResultRows.waiting(row)));
    }

    @Override
    public void waiting(int item, int fromHuman, int toHuman, Consumer<WaitingRow> visitor) {
        database.each(
                ResultRows.WAITING + " AND l.item = ? AND l.mention BETWEEN ? AND ? ORDER BY l.mention, l.number",
                row -> visitor.accept(ResultRows.waiting(row)),
                item,
                fromHuman,
                toHuman);
    }

    @Override
    public void waitingFor(int person, Consumer<WaitingRow> visitor) {
        database.each(
                ResultRows.WAITING + " AND l.person = ? ORDER BY l.item, l.mention, l.number",
                row -> visitor.accept(ResultRows.waiting(row)),
                person);
    }

    @Override
    public void doubtsAbout(int person, Consumer<DoubtLink> visitor) {
        DoubtRows doubts = new DoubtRows(sealer, visitor);
        database.each(DoubtRows.ABOUT, doubts::row, person);
    }

    @Override
    public void doubt(int item, int human, Consumer<DoubtLink> visitor) {
        DoubtRows doubts = new DoubtRows(sealer, visitor);
        database.each(DoubtRows.AT, doubts::row, item, human, item, human, human);
    }

    @Override
    public void exposures(Consumer<ExposureRow> visitor) {
        database.read(s -> {
            Map<Integer, Category> categories = new HashMap<>();
            s.each(ResultRows.CATEGORIES, row -> categories.put(row.getInt(1), Category.of(row.getString(2))));
            s.each(
                    ResultRows.EXPOSURES + ResultRows.LINKS_IN_ORDER,
                    row -> visitor.accept(ResultRows.exposure(row, categories)),
                    LinkStatus.CONFIRMED.word());
            return this;
        });
    }

    @Override
    public void people(Consumer<PersonRow> visitor) {
        database.each(
                "SELECT person, documents, data_classes, categories, probability FROM result_person ORDER BY person",
                row -> visitor.accept(
                        new PersonRow(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getDouble(5))));
    }

    @Override
    public void unknown(Consumer<UnknownRow> visitor) {
        database.each(
                "SELECT number, sealed, roles, documents, data_classes FROM result_unknown ORDER BY number",
                row -> visitor.accept(rows.unknown(row)));
    }

    @Override
    public byte[] model() {
        return database.read(s -> new Settings(sealer).get(s, Settings.MODEL)).orElseGet(() -> new byte[0]);
    }
}
