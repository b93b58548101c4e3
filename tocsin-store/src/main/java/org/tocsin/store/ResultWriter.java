package org.tocsin.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.ResultStore;
import org.tocsin.ports.ResultStore.ItemRow;
import org.tocsin.ports.ResultStore.LinkRow;
import org.tocsin.ports.ResultStore.PersonRow;
import org.tocsin.ports.ResultStore.UnknownRow;
import org.tocsin.ports.Sealer;

/** Writes new result tables in one transaction; readers see the old ones until it is committed. */
final class ResultWriter implements ResultStore.Writer {
    private static final int BATCH = 2000;
    private static final List<String> TABLES = List.of("result_item", "result_link", "result_person", "result_unknown");

    private final Dialect dialect;
    private final Transaction transaction;
    private final Sealer sealer;
    private final PreparedStatement items;
    private final PreparedStatement links;
    private final PreparedStatement people;
    private final PreparedStatement unknown;
    private int pending;
    private int linkNumber;
    private int lastItem;
    private int lastLinkItem;

    ResultWriter(Dialect dialect, Transaction transaction, Session s, Sealer sealer) throws SQLException {
        this.dialect = dialect;
        this.transaction = transaction;
        this.sealer = sealer;
        String insert = "INSERT INTO " + dialect.beginReplacing(s, TABLES);
        items = s.statement(insert
                + "result_item (number, fingerprint, sealed, release_number, content, outcome, reason,"
                + " media_type, size, category, pages, ocr_pages, duplicate_of, links_of, people, detail)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        links = s.statement(insert + "result_link (number, item, mention, person, status, role, probability,"
                + " data_classes, pattern, weight, sealed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        people = s.statement(insert + "result_person (person, documents, data_classes, categories, probability)"
                + " VALUES (?, ?, ?, ?, ?)");
        unknown = s.statement(
                insert + "result_unknown (number, sealed, roles, documents, data_classes)" + " VALUES (?, ?, ?, ?, ?)");
    }

    @Override
    public void item(ItemRow row) {
        if (row.number() <= lastItem) {
            throw new IllegalArgumentException(
                    "item numbers ascend from 1, " + row.number() + " came after " + lastItem);
        }
        lastItem = row.number();
        byte[] sealed =
                sealer.seal(new Encoder().text(row.id()).text(row.path()).done(), ResultRows.itemPlace(row.number()));
        add(
                items,
                row.number(),
                ResultRows.fingerprint(sealer, row.id()),
                sealed,
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
        int number = ++linkNumber;
        byte[] sealed =
                sealer.seal(new Encoder().text(row.passage()).text(row.how()).done(), ResultRows.linkPlace(number));
        add(
                links,
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
                sealed);
    }

    @Override
    public void person(PersonRow row) {
        add(people, row.person(), row.documents(), row.dataClasses(), row.categories(), row.probability());
    }

    @Override
    public void unknown(UnknownRow row) {
        byte[] sealed = sealer.seal(
                new Encoder().text(row.name()).text(row.birthDate()).done(), ResultRows.unknownPlace(row.number()));
        add(unknown, row.number(), sealed, row.roles(), row.documents(), row.dataClasses());
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
    public void commit() {
        transaction.run(s -> {
            flush();
            dialect.replace(s, TABLES);
            Counters.step(s, SealedResults.COMMITTED);
            return s;
        });
        transaction.commit();
    }

    @Override
    public void close() {
        transaction.close();
    }
}
