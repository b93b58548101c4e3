package org.tocsin.store;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Category;
import org.tocsin.model.EnumBits;
import org.tocsin.model.LinkStatus;
import org.tocsin.ports.DecisionStore;
import org.tocsin.ports.ResultStore.ItemRow;
import org.tocsin.ports.ResultStore.LinkRow;
import org.tocsin.ports.ResultStore.PersonRow;
import org.tocsin.ports.ResultStore.Proposed;
import org.tocsin.ports.ResultStore.UnknownRow;
import org.tocsin.ports.Sealer;

/** Deciding in one transaction: the event and what it does to the result tables. */
final class DecisionTurn implements DecisionStore.Turn {
    private static final String CONFIRMED = LinkStatus.CONFIRMED.word();

    private final Transaction transaction;
    private final Sealer sealer;
    private final DecisionRows decisions;
    private final ResultRows results;
    private final DecidedRows decided;

    DecisionTurn(Transaction transaction, Sealer sealer) {
        this.transaction = transaction;
        this.sealer = sealer;
        decisions = new DecisionRows(sealer);
        results = new ResultRows(sealer);
        decided = new DecidedRows(sealer);
    }

    @Override
    public void forEach(long after, Consumer<DecisionStore.Decision> visitor) {
        transaction.run(s -> {
            decisions.forEach(s, after, visitor);
            return s;
        });
    }

    @Override
    public long add(DecisionStore.Decision decision) {
        return transaction.run(s -> decisions.add(s, decision));
    }

    @Override
    public int claimedByOther(DecisionStore.MentionKey mention, int account, long now) {
        byte[] place = SealedDecisions.fingerprint(sealer, mention);
        return transaction.run(s -> {
            try (ResultSet row = s.query(
                            "SELECT account FROM review_claim WHERE fingerprint = ? AND account <> ? AND ends_at > ?",
                            place,
                            account,
                            now)
                    .executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        });
    }

    @Override
    public @Nullable ItemRow item(String id) {
        List<ItemRow> found = new ArrayList<>(1);
        each(
                ResultRows.ITEMS + " WHERE fingerprint = ?",
                row -> found.add(results.item(row)),
                ResultRows.fingerprint(sealer, id));
        return found.isEmpty() ? null : found.get(0);
    }

    @Override
    public ItemRow item(int number) {
        List<ItemRow> found = new ArrayList<>(1);
        each(ResultRows.ITEMS + " WHERE number = ?", row -> found.add(results.item(row)), number);
        if (found.isEmpty()) {
            throw new IllegalArgumentException("no item has the number " + number);
        }
        return found.get(0);
    }

    @Override
    public @Nullable LinkRow decidedBy(long decision) {
        List<LinkRow> found = new ArrayList<>(1);
        each(
                ResultRows.LINKS + " WHERE decision = ? AND decision > 0 ORDER BY number LIMIT 1",
                row -> found.add(results.link(row)),
                decision);
        return found.isEmpty() ? null : found.get(0);
    }

    @Override
    public List<LinkRow> links(int item, int fromMention, int toMention) {
        List<LinkRow> links = new ArrayList<>();
        each(
                ResultRows.LINKS + " WHERE item = ? AND mention BETWEEN ? AND ? ORDER BY mention, number",
                row -> links.add(results.link(row)),
                item,
                fromMention,
                toMention);
        return links;
    }

    @Override
    public void put(LinkRow link) {
        Proposed proposed = link.proposed();
        transaction.run(s -> {
            int known = s.update(
                    "UPDATE result_link SET status = ?, probability = ?, proposed = ?, proposed_probability = ?,"
                            + " decision = ? WHERE item = ? AND mention = ? AND person = ?",
                    link.status().word(),
                    link.probability(),
                    ResultRows.word(proposed),
                    proposed == null ? 0.0 : proposed.probability(),
                    proposed == null ? 0L : proposed.decision(),
                    link.item(),
                    link.mention(),
                    link.person());
            return known > 0
                    ? known
                    : s.update(
                            ResultWriter.INSERT_LINK,
                            ResultWriter.values(sealer, link, Math.toIntExact(s.last("result_link") + 1)));
        });
    }

    @Override
    public int lastMention(int item) {
        return transaction.run(s -> {
            try (ResultSet row = s.query(
                            "SELECT mention FROM result_link WHERE item = ? ORDER BY mention DESC LIMIT 1", item)
                    .executeQuery()) {
                return row.next() ? row.getInt(1) : -1;
            }
        });
    }

    @Override
    public void remove(LinkRow link) {
        update(
                "DELETE FROM result_link WHERE item = ? AND mention = ? AND person = ?",
                link.item(),
                link.mention(),
                link.person());
    }

    @Override
    public boolean isConfirmed(int item, int person) {
        return transaction.run(s -> {
            try (ResultSet row = s.query(
                            "SELECT number FROM result_link WHERE person = ? AND item = ? AND status = ? LIMIT 1",
                            person,
                            item,
                            CONFIRMED)
                    .executeQuery()) {
                return row.next();
            }
        });
    }

    @Override
    public void addPeople(int item, int more) {
        update("UPDATE result_item SET people = people + ? WHERE links_of = ?", more, item);
    }

    @Override
    public void shown(int person, DecisionStore.ShownVisitor visitor) {
        each(
                "SELECT i.number, i.category, l.data_classes, l.probability FROM result_link l JOIN result_item i"
                        + " ON i.links_of = l.item WHERE l.person = ? AND l.status = ? ORDER BY i.number",
                row -> {
                    Category category = Codes.optional(row, 2, Category::of);
                    int bit = category == null ? 0 : EnumBits.of(category);
                    visitor.shown(row.getInt(1), bit, row.getInt(3), row.getDouble(4));
                },
                person,
                CONFIRMED);
    }

    @Override
    public void person(PersonRow row) {
        update("DELETE FROM result_person WHERE person = ?", row.person());
        if (row.documents() > 0) {
            update(
                    ResultWriter.INSERT_PERSON,
                    row.person(),
                    row.documents(),
                    row.dataClasses(),
                    row.categories(),
                    row.probability());
        }
    }

    @Override
    public void nobody(DecisionStore.NobodyRow row) {
        transaction.run(s -> decided.nobody(s, row));
    }

    @Override
    public boolean removeNobody(int item, int human) {
        return transaction.run(s -> decided.removeNobody(s, item, human)) > 0;
    }

    @Override
    public List<DecisionStore.NobodyRow> nobodies() {
        return transaction.run(decided::nobodies);
    }

    @Override
    public void unknown(int after, List<UnknownRow> rows) {
        update("DELETE FROM result_unknown WHERE number > ?", after);
        rows.forEach(row -> update(ResultWriter.INSERT_UNKNOWN, ResultWriter.values(sealer, row)));
    }

    @Override
    public void conflict(DecisionStore.ConflictRow row) {
        transaction.run(s -> {
            if (row.item() > 0) {
                decided.removeConflicts(s, row.item(), row.human());
            }
            return decided.conflict(s, row);
        });
    }

    @Override
    public void removeConflicts(int item, int human) {
        transaction.run(s -> decided.removeConflicts(s, item, human));
    }

    @Override
    public void removeConflict(long decision) {
        transaction.run(s -> decided.removeConflict(s, decision));
    }

    private void update(String sql, @Nullable Object... values) {
        transaction.run(s -> s.update(sql, values));
    }

    private void each(String sql, Session.RowVisitor visitor, @Nullable Object... values) {
        transaction.run(s -> {
            s.each(sql, visitor, values);
            return s;
        });
    }

    @Override
    public void commit() {
        transaction.commit();
    }

    @Override
    public void close() {
        transaction.close();
    }
}
