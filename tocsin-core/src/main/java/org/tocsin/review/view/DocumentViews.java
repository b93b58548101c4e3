package org.tocsin.review.view;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tocsin.classify.ClassCue;
import org.tocsin.export.Advice;
import org.tocsin.link.Entity;
import org.tocsin.model.DataClass;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.Ledger;
import org.tocsin.ports.ResultStore;
import org.tocsin.scan.Explainer;
import org.tocsin.scan.Kin;
import org.tocsin.scan.Reading;

/** Makes views of documents for the finalise for which the explainer was made. Safe for many threads. */
public final class DocumentViews {
    /** Nobody's data is shown unmasked. */
    public static final int NOBODY = -1;

    private static final int MOST_MEMBERS = 50;
    private static final int MOST_CUES = 5;

    private final CaseStore store;
    private final Explainer explainer;
    private final Kin kin;

    /** Views of the documents of this case. */
    public DocumentViews(CaseStore store, Explainer explainer) {
        this.store = store;
        this.explainer = explainer;
        kin = new Kin(store);
    }

    /**
     * What is asked for.
     *
     * @param from   number of the first passage, from 0
     * @param count  how many passages at most
     * @param person number of the person whose data is highlighted and not masked, or {@link #NOBODY}
     */
    public record Ask(int from, int count, int person, Masking masking) {}

    /** The view of the item with this number. */
    public DocumentView of(int item, Ask ask, Locale language) {
        Phrases words = Phrases.in(language);
        ResultStore.ItemRow row = store.results().item(item);
        Reading reading = reading(row, ask);
        Set<Entity> own = Own.of(store, row, ask.person(), reading);
        Shown shown = new Shown(explainer, row, words, ask.masking());
        List<PassageView> passages = passages(row, ask, reading, shown, own);
        int count = passages(row);
        return new DocumentView(
                shown.head(reading, own::contains),
                ending(row, language, words),
                new PeopleIn(store, explainer.index(), words).of(row, ask),
                row.people(),
                classes(reading, ask, words),
                link(kin.parent(row)),
                kin.members(row, 0, MOST_MEMBERS).stream().map(this::known).toList(),
                row.duplicateOf() == 0 ? null : link(store.results().item(row.duplicateOf())),
                store.lookup().duplicatesOf(row.number(), MOST_MEMBERS).stream()
                        .map(number -> known(store.results().item((int) number)))
                        .toList(),
                passages,
                count,
                reading.endPassage() > ask.from() + ask.count() || count > ask.from() + ask.count());
    }

    /** The part in which the passages begin. */
    private Reading reading(ResultStore.ItemRow row, Ask ask) {
        return explainer
                .readings()
                .at(row, ask.from())
                .orElseGet(() -> explainer.readings().whole(row));
    }

    private List<PassageView> passages(
            ResultStore.ItemRow row, Ask ask, Reading reading, Shown shown, Set<Entity> own) {
        List<PassageView> passages = new ArrayList<>();
        int to = Math.min(ask.from() + ask.count(), reading.endPassage());
        explainer.readings().texts(row, ask.from(), to, (number, passage, page) -> {
            Marks marks = shown.marks(passage, number, reading, own::contains);
            passages.add(shown.view(number, marks, new PassageLines(marks).all(), page));
        });
        return passages;
    }

    private int passages(ResultStore.ItemRow row) {
        Ledger.ContentRow content = row.content() == 0 ? null : store.ledger().content(row.content());
        return content == null || content.text() == null ? 0 : content.text().passages();
    }

    private DocumentView.Ending ending(ResultStore.ItemRow row, Locale language, Phrases words) {
        List<DocumentView.End> history = new ArrayList<>();
        if (row.content() != 0) {
            store.ledger()
                    .history(row.content())
                    .forEach(end -> history.add(new DocumentView.End(
                            end.at(), end.readerVersion(), words.outcome(end.outcome(), end.reason()))));
        }
        return new DocumentView.Ending(
                row.outcome(),
                row.reason(),
                words.outcome(row.outcome(), row.reason()),
                row.reason() == null ? "" : new Advice(language).on(row.reason(), row.detail()),
                row.size(),
                row.pages(),
                row.ocrPages(),
                List.copyOf(history));
    }

    private static List<DocumentView.ClassIn> classes(Reading reading, Ask ask, Phrases words) {
        Map<DataClass, Set<String>> cues = new EnumMap<>(DataClass.class);
        int to = Math.min(ask.from() + ask.count(), reading.endPassage());
        for (int p = Math.max(ask.from(), reading.firstPassage()); p < to; p++) {
            for (ClassCue cue : reading.passage(p).cues()) {
                cues.computeIfAbsent(cue.dataClass(), c -> new TreeSet<>()).add(cue.cue());
            }
        }
        List<DocumentView.ClassIn> classes = new ArrayList<>();
        cues.forEach((dataClass, because) -> classes.add(new DocumentView.ClassIn(
                dataClass,
                words.of("class", dataClass),
                because.stream().limit(MOST_CUES).toList())));
        return classes;
    }

    private DocumentView.ItemLink known(ResultStore.ItemRow row) {
        return new DocumentView.ItemLink(row.number(), row.id());
    }

    private DocumentView.@Nullable ItemLink link(ResultStore.@Nullable ItemRow row) {
        return row == null ? null : known(row);
    }
}
