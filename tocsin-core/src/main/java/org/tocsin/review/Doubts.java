package org.tocsin.review;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.decide.Effect;
import org.tocsin.decide.Ruling;
import org.tocsin.decide.Rulings;
import org.tocsin.ports.DecisionStore.Decision;
import org.tocsin.ports.DecisionStore.MentionKey;
import org.tocsin.ports.ResultStore;
import org.tocsin.ports.ResultStore.LinkRow;
import org.tocsin.ports.ResultStore.Proposed;

/** Makes doubts of the links of a human being. */
final class Doubts {
    private final ResultStore results;
    private final Desk desk;

    Doubts(Desk desk) {
        this.desk = desk;
        this.results = desk.store().results();
    }

    /** The doubt about the human being that is first mentioned there; null if there is none. */
    @Nullable
    Doubt at(int item, int human) {
        List<LinkRow> links = new ArrayList<>();
        results.linksOf(item, human, links::add);
        if (links.isEmpty()) {
            return null;
        }
        ResultStore.ItemRow row = results.item(item);
        return desk.reading(known -> doubt(row, links, known));
    }

    private Doubt doubt(ResultStore.ItemRow item, List<LinkRow> links, Rulings known) {
        LinkRow first = links.get(0);
        MentionKey key = key(item.id(), links, known);
        Ruling ruling = known.of(key);
        Decision deciding = ruling.deciding();
        boolean conflict = deciding != null && desk.tables().effect().conflicts(Effect.proposed(links), ruling);
        return new Doubt(
                item.number(),
                item.id(),
                first.human().first(),
                key,
                first.passage(),
                links.stream().map(LinkRow::passage).distinct().toList(),
                first.role(),
                item.category(),
                candidates(links),
                Harm.order(links, item.category()),
                conflict,
                ruling.votes().stream()
                        .map(v -> new Proposal(v.number(), v.account(), v.verdict(), v.person()))
                        .toList(),
                known.latest(key));
    }

    /** Where it was decided before, the decisions go on under the key of the first. */
    private static MentionKey key(String itemId, List<LinkRow> links, Rulings known) {
        for (LinkRow link : links) {
            Proposed proposed = link.proposed();
            Decision decision = proposed == null ? null : known.event(proposed.decision());
            if (decision != null) {
                return decision.mention();
            }
        }
        LinkRow first = links.get(0);
        return new MentionKey(itemId, first.passage(), first.human().print());
    }

    private static List<Candidate> candidates(List<LinkRow> links) {
        List<Candidate> candidates = new ArrayList<>();
        for (LinkRow link : links) {
            if (candidates.stream().noneMatch(c -> c.person() == link.person())) {
                Proposed proposed = link.proposed();
                candidates.add(new Candidate(
                        link.person(),
                        link.status(),
                        proposed == null ? link.status() : proposed.status(),
                        proposed == null ? link.probability() : proposed.probability(),
                        link.how(),
                        link.pattern(),
                        link.weight(),
                        classes(links, link.person())));
            }
        }
        return candidates;
    }

    private static int classes(List<LinkRow> links, int person) {
        int classes = 0;
        for (LinkRow link : links) {
            classes |= link.person() == person ? link.dataClasses() : 0;
        }
        return classes;
    }
}
