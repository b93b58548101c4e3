package org.tocsin.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.DecisionStore;
import org.tocsin.ports.ResultStore;
import org.tocsin.ports.ResultStore.ItemRow;
import org.tocsin.ports.ResultStore.LinkRow;
import org.tocsin.ports.ResultStore.PersonRow;
import org.tocsin.ports.ResultStore.Proposed;
import org.tocsin.ports.ResultStore.UnknownRow;
import org.tocsin.ports.Sealer;

/** Writes new result tables in one transaction; readers see the old ones until it is committed. */
final class ResultWriter implements ResultStore.Writer {
    private static final String LINK = "result_link (number, item, mention, person, status, role, probability,"
            + " data_classes, pattern, weight, human, last_mention, proposed, proposed_probability, decision, sealed)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String UNKNOWN =
            "result_unknown (number, sealed, roles, documents, data_classes) VALUES (?, ?, ?, ?, ?)";
    private static final String PERSON =
            "result_person (person, documents, data_classes, categories, probability) VALUES (?, ?, ?, ?, ?)";
    static final String INSERT_LINK = "INSERT INTO " + LINK;
    static final String INSERT_UNKNOWN = "INSERT INTO " + UNKNOWN;
    static final String INSERT_PERSON = "INSERT INTO " + PERSON;
    private static final int BATCH = 2000;
    private static final List<String> TABLES = List.of("result_item", "result_link", "result_person", "result_unknown");

    private final Dialect dialect;
    private final Transaction transaction;
    private final Sealer sealer;
    private final PreparedStatement items;
    private final PreparedStatement links;
    private final PreparedStatement people;
    private final PreparedStatement unknown;
    private final DecidedRows decided;
    private final List<DecisionStore.NobodyRow> nobodies = new ArrayList<>();
    private final List<DecisionStore.ConflictRow> conflicts = new ArrayList<>();
    private int pending;
    private int linkNumber;
    private int lastItem;
    private int lastLinkItem;

    ResultWriter(Dialect dialect, Transaction transaction, Session s, Sealer sealer) throws SQLException {
        this.dialect = dialect;
        this.transaction = transaction;
        this.sealer = sealer;
        decided = new DecidedRows(sealer);
        String insert = "INSERT INTO " + dialect.beginReplacing(s, TABLES);
        items = s.statement(insert
                + "result_item (number, fingerprint, sealed, release_number, content, outcome, reason,"
                + " media_type, size, category, pages, ocr_pages, duplicate_of, links_of, people, detail)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        links = s.statement(insert + LINK);
        people = s.statement(insert + PERSON);
        unknown = s.statement(insert + UNKNOWN);
    }

    @Override
    public void item(ItemRow row) {
        if (row.number() <= lastItem) {
            throw new IllegalArgumentException(
                    "item numbers ascend from 1, " + row.number() + " came after " + lastItem);
        }
        lastItem = row.number();
        add(
                items,
                row.number(),
                ResultRows.fingerprint(sealer, row.id()),
                ResultRows.sealed(sealer, row),
                row.release(),
                row.content(),
                Codes.word(row.outcome()),
                Codes.word(row.reason()),
                Codes.technical(row.mediaType()),
                row.size(),
                Codes.word(row.category()),
                row.pages(),
                row.ocrPages(),
                row.duplicateOf(),
                row.linksOf(),
                row.people(),
                Codes.technical(row.detail()));
    }

    @Override
    public void link(LinkRow row) {
        if (row.item() < lastLinkItem) {
            throw new IllegalArgumentException("item numbers of links ascend");
        }
        lastLinkItem = row.item();
        add(links, values(sealer, row, ++linkNumber));
    }

    /** The values of {@link #INSERT_LINK}. */
    static @Nullable Object[] values(Sealer sealer, LinkRow row, int number) {
        Proposed proposed = row.proposed();
        return new @Nullable Object[] {
            number,
            row.item(),
            row.mention(),
            row.person(),
            Codes.word(row.status()),
            Codes.word(row.role()),
            row.probability(),
            row.dataClasses(),
            row.pattern(),
            row.weight(),
            row.human().first(),
            row.human().last(),
            ResultRows.word(proposed),
            proposed == null ? 0.0 : proposed.probability(),
            proposed == null ? 0L : proposed.decision(),
            ResultRows.sealed(sealer, row, number)
        };
    }

    @Override
    public void person(PersonRow row) {
        add(people, row.person(), row.documents(), row.dataClasses(), row.categories(), row.probability());
    }

    @Override
    public void unknown(UnknownRow row) {
        add(unknown, values(sealer, row));
    }

    /** The values of {@link #INSERT_UNKNOWN}. */
    static @Nullable Object[] values(Sealer sealer, UnknownRow row) {
        byte[] sealed = sealer.seal(
                new Encoder().text(row.name()).text(row.birthDate()).done(), ResultRows.unknownPlace(row.number()));
        return new @Nullable Object[] {row.number(), sealed, row.roles(), row.documents(), row.dataClasses()};
    }

    @Override
    public void nobody(DecisionStore.NobodyRow row) {
        nobodies.add(row);
    }

    @Override
    public void conflict(DecisionStore.ConflictRow row) {
        conflicts.add(row);
    }

    private void add(PreparedStatement statement, @Nullable Object... values) {
        transaction.run(s -> {
            s.batch(statement, values);
            if (++pending >= BATCH) {
                flush();
            }
            return s;
        });
    }

    private void flush() throws SQLException {
        items.executeBatch();
        links.executeBatch();
        people.executeBatch();
        unknown.executeBatch();
        pending = 0;
    }

    @Override
    public void model(byte[] model) {
        transaction.run(s -> {
            new Settings(sealer).put(s, Settings.MODEL, model);
            return s;
        });
    }

    @Override
    public void commit(Consumer<DecisionStore.Turn> lastly) {
        transaction.run(s -> {
            flush();
            dialect.replace(s, TABLES);
            decided.replace(s, nobodies, conflicts);
            Counters.step(s, SealedResults.COMMITTED);
            return s;
        });
        lastly.accept(new DecisionTurn(transaction, sealer));
        transaction.commit();
    }

    @Override
    public void close() {
        transaction.close();
    }
}
