package org.tocsin.review;

import it.unimi.dsi.fastutil.ints.Int2IntLinkedOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
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
        // others who read what was said wait meanwhile, so that nothing but that is done
        Said said = desk.reading(known -> said(row.id(), links, known));
        return doubt(row, links, said);
    }

    /** What people said about a human being. */
    private record Said(MentionKey key, Ruling ruling, long latest) {
        static Said of(MentionKey key, Rulings known) {
            return new Said(key, known.of(key), known.latest(key));
        }
    }

    private static Said said(String itemId, List<LinkRow> links, Rulings known) {
        return Said.of(key(itemId, links, known), known);
    }

    private Doubt doubt(ResultStore.ItemRow item, List<LinkRow> links, Said said) {
        LinkRow first = links.get(0);
        Ruling ruling = said.ruling;
        boolean conflict = !ruling.isEmpty() && desk.tables().effect().conflicts(Effect.proposed(links), ruling);
        return new Doubt(
                item.number(),
                item.id(),
                first.human().first(),
                said.key,
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
                said.latest);
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

    /** Everybody who is linked, once, with all that is shown about them; a name may have hundreds. */
    private static List<Candidate> candidates(List<LinkRow> links) {
        Int2IntLinkedOpenHashMap classes = new Int2IntLinkedOpenHashMap();
        Int2ObjectOpenHashMap<LinkRow> first = new Int2ObjectOpenHashMap<>();
        for (LinkRow link : links) {
            classes.mergeInt(link.person(), link.dataClasses(), (one, other) -> one | other);
            first.putIfAbsent(link.person(), link);
        }
        List<Candidate> candidates = new ArrayList<>(classes.size());
        classes.int2IntEntrySet().forEach(e -> candidates.add(candidate(first.get(e.getIntKey()), e.getIntValue())));
        return candidates;
    }

    private static Candidate candidate(LinkRow link, int classes) {
        Proposed proposed = link.proposed();
        return new Candidate(
                link.person(),
                link.status(),
                proposed == null ? link.status() : proposed.status(),
                proposed == null ? link.probability() : proposed.probability(),
                link.how(),
                link.pattern(),
                link.weight(),
                classes);
    }
}
