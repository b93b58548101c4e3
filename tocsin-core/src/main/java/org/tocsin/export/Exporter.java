package org.tocsin.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Category;
import org.tocsin.model.DataClass;
import org.tocsin.model.EnumBits;
import org.tocsin.model.LinkStatus;
import org.tocsin.model.Outcome;
import org.tocsin.model.Role;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.Ledger;
import org.tocsin.ports.ResultStore;
import org.tocsin.scan.FinalModel;

/** Gives the rows of a result table as text, in a fixed order. Lists inside a cell are separated by {@code |}. */
public final class Exporter {
    private final CaseStore store;
    private final Advice advice;
    private final Ratings ratings;
    private final long version;
    private final Map<Integer, String> releaseNames = new HashMap<>();
    private final Map<Integer, List<Integer>> sameHumans = new HashMap<>();
    private String @Nullable [] personIds;
    private String @Nullable [] populations;
    private @Nullable NoticeColumns notices;

    /** An exporter that rates nobody. */
    public Exporter(CaseStore store, Locale language) {
        this(store, language, Ratings.NONE);
    }

    /** An exporter for this case; advice on unread files in this language. */
    public Exporter(CaseStore store, Locale language, Ratings ratings) {
        this.store = store;
        this.ratings = ratings;
        this.advice = new Advice(language);
        version = store.results().version();
        for (Ledger.ReleaseRow release : store.ledger().releases()) {
            releaseNames.put(release.number(), release.name());
        }
        for (List<Integer> group : FinalModel.decode(store.results().model()).sameHumans()) {
            group.forEach(row -> sameHumans.put(row, group));
        }
    }

    /**
     * Gives all rows.
     *
     * @param all whether rejected links are wanted too
     * @throws CaseException if another process replaced the results since this exporter was made: rows of both may have been given
     */
    public void rows(ResultTable table, boolean all, Consumer<List<String>> receiver) {
        give(table, all, receiver);
        if (store.results().version() != version) {
            throw new CaseException("a scan replaced the results while they were exported: export them again.");
        }
    }

    private void give(ResultTable table, boolean all, Consumer<List<String>> receiver) {
        switch (table) {
            case DOCUMENTS -> store.results().items(item -> receiver.accept(document(item)));
            case LINKS -> links(all, receiver);
            case PEOPLE -> {
                people();
                store.results().people(person -> receiver.accept(person(person)));
            }
            case UNKNOWN -> store.results().unknown(row -> receiver.accept(unknown(row)));
            case UNREAD ->
                store.results().items(item -> {
                    if (item.outcome() == Outcome.UNREADABLE || item.outcome() == Outcome.PARTLY_READ) {
                        receiver.accept(unread(item));
                    }
                });
        }
    }

    /** The row of a person. */
    public List<String> cells(ResultStore.PersonRow row) {
        people();
        return person(row);
    }

    /** The row of an unknown person. */
    public List<String> cells(ResultStore.UnknownRow row) {
        return unknown(row);
    }

    /** The row of an item among the documents or, where that table is asked for, among the unread. */
    public List<String> cells(ResultTable table, ResultStore.ItemRow item) {
        return table == ResultTable.UNREAD ? unread(item) : document(item);
    }

    private List<String> document(ResultStore.ItemRow item) {
        ResultStore.@Nullable ItemRow original =
                item.duplicateOf() == 0 ? null : store.results().item(item.duplicateOf());
        String sha256 = item.content() == 0
                ? ""
                : HexFormat.of()
                        .formatHex(store.ledger().content(item.content()).sha256());
        Category category = item.category();
        return List.of(
                item.path(),
                release(item.release()),
                sha256,
                item.mediaType(),
                Long.toString(item.size()),
                category == null ? "" : category.word(),
                item.outcome().word(),
                reason(item),
                Integer.toString(item.pages()),
                Integer.toString(item.ocrPages()),
                original == null ? "" : original.path(),
                Integer.toString(item.people()),
                item.id(),
                original == null ? "" : release(original.release()),
                item.datedIso());
    }

    private static String reason(ResultStore.ItemRow item) {
        return item.reason() == null ? "" : item.reason().word();
    }

    private String release(int number) {
        return releaseNames.getOrDefault(number, "");
    }

    private void links(boolean all, Consumer<List<String>> receiver) {
        store.results().items(item -> {
            store.results().linksOf(item.linksOf(), link -> {
                if (all || link.status() != LinkStatus.REJECTED) {
                    receiver.accept(link(item, link));
                }
            });
        });
    }

    private List<String> link(ResultStore.ItemRow item, ResultStore.LinkRow link) {
        return List.of(
                item.path(),
                link.passage(),
                personId(link.person()),
                link.status().word(),
                link.role().word(),
                probability(link.probability()),
                words(DataClass.values(), link.dataClasses()),
                link.how(),
                release(item.release()),
                item.id(),
                samePersonIds(link.person()));
    }

    private List<String> person(ResultStore.PersonRow row) {
        Ratings.Rating rating = ratings.of(row);
        return List.of(
                personId(row.person()),
                population(row.person()),
                Integer.toString(row.documents()),
                words(DataClass.values(), row.dataClasses()),
                words(Category.values(), row.categories()),
                probability(row.probability()),
                rating.severity(),
                rating.band(),
                String.join("|", rating.gates()),
                notices().channel(row.person()),
                notices().state(row.person()),
                samePersonIds(row.person()));
    }

    private NoticeColumns notices() {
        NoticeColumns known = notices;
        if (known == null) {
            known = new NoticeColumns(
                    store,
                    store.registry().size(),
                    row -> sameHumans.getOrDefault(row, List.of(row)).get(0));
            notices = known;
        }
        return known;
    }

    private List<String> unknown(ResultStore.UnknownRow row) {
        return List.of(
                "u" + row.number(),
                row.name(),
                row.birthDate(),
                words(Role.values(), row.roles()),
                Integer.toString(row.documents()),
                words(DataClass.values(), row.dataClasses()));
    }

    private List<String> unread(ResultStore.ItemRow item) {
        String what = item.reason() == null ? "" : advice.on(item.reason(), item.detail());
        return List.of(item.path(), release(item.release()), reason(item), Long.toString(item.size()), what, item.id());
    }

    private static String probability(double p) {
        return String.format(Locale.ROOT, "%.6f", p);
    }

    private static <E extends Enum<E>> String words(E[] constants, int bits) {
        return EnumBits.among(constants, bits).stream()
                .map(c -> c.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("|"));
    }

    /** The organisation's id of a person. */
    public String personId(int person) {
        return people()[person];
    }

    private String population(int person) {
        people();
        String[] known = populations;
        return known == null ? "" : known[person];
    }

    private String[] people() {
        String[] ids = personIds;
        if (ids == null) {
            ids = new String[store.registry().size()];
            String[] words = new String[ids.length];
            String[] filled = ids;
            store.registry().forEach((number, person) -> {
                ratings.person(number, person);
                filled[number] = person.id();
                words[number] = person.population().word();
            });
            personIds = ids;
            populations = words;
        }
        return ids;
    }

    private String samePersonIds(int person) {
        List<String> others = new ArrayList<>();
        for (int row : sameHumans.getOrDefault(person, List.of())) {
            if (row != person) {
                others.add(personId(row));
            }
        }
        return String.join("|", others);
    }
}
