package org.tocsin.review.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.model.DataClass;
import org.tocsin.model.EnumBits;
import org.tocsin.model.Person;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.ResultStore;
import org.tocsin.registry.PersonIndex;

/** Who of the registry is in a document: one line a person, its best link. */
final class PeopleIn {
    private static final int MOST_LINKS = 2_000;
    private static final int MOST_PEOPLE = 200;

    private final CaseStore store;
    private final PersonIndex index;
    private final Phrases words;

    PeopleIn(CaseStore store, PersonIndex index, Phrases words) {
        this.store = store;
        this.index = index;
        this.words = words;
    }

    List<DocumentView.PersonIn> of(ResultStore.ItemRow item, DocumentViews.Ask ask) {
        Map<Integer, ResultStore.LinkRow> best = new LinkedHashMap<>();
        Map<Integer, Integer> classes = new LinkedHashMap<>();
        for (ResultStore.LinkRow link : store.lookup().links(item.linksOf(), MOST_LINKS)) {
            best.merge(link.person(), link, (a, b) -> b.status().compareTo(a.status()) < 0 ? b : a);
            classes.merge(link.person(), link.dataClasses(), (a, b) -> a | b);
        }
        List<DocumentView.PersonIn> people = new ArrayList<>();
        best.values().stream()
                .limit(MOST_PEOPLE)
                .forEach(link -> people.add(person(link, classes.getOrDefault(link.person(), 0), ask)));
        return people;
    }

    private DocumentView.PersonIn person(ResultStore.LinkRow link, int classes, DocumentViews.Ask ask) {
        Person person = index.person(link.person());
        String name = Facts.name(person);
        boolean masked = ask.masking() == Masking.MASKED && ask.person() != link.person();
        return new DocumentView.PersonIn(
                link.person(),
                person.id(),
                masked ? Marks.blocks(name.length()) : name,
                link.mention(),
                words.place(link.passage()),
                link.role(),
                link.status(),
                words.of("link", link.status()),
                link.probability(),
                new EvidenceWords(words).how(link.how()),
                EnumBits.among(DataClass.values(), classes));
    }
}
