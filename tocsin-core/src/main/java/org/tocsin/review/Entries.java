package org.tocsin.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.tocsin.decide.Rulings;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.DecisionStore.Decision;
import org.tocsin.ports.DecisionStore.MentionKey;

/** Writes into the journal what was decided: numbers and codes only. */
final class Entries {
    private static final String DECIDED = "review.decided";
    private static final String BATCH = "review.batch";

    private final CaseStore store;

    Entries(CaseStore store) {
        this.store = store;
    }

    /** Writes what was decided and not written, because the machine failed between the two. */
    void catchUp(Rulings known) {
        long[] last = {0};
        store.journal().forEach(entry -> {
            String number = entry.facts().get(entry.event().equals(BATCH) ? "last" : "decision");
            if (number != null && (entry.event().equals(BATCH) || entry.event().equals(DECIDED))) {
                last[0] = Math.max(last[0], Long.parseLong(number));
            }
        });
        if (known.last() > last[0]) {
            decided(known.events().stream()
                    .filter(event -> event.number() > last[0])
                    .toList());
        }
    }

    /** The events of one transaction; those of a batch make one entry. */
    void decided(List<Decision> events) {
        for (Decision event : events) {
            if (event.batch() == 0) {
                decided(event);
            }
        }
        Map<Long, List<Decision>> batches = new TreeMap<>();
        events.stream()
                .filter(e -> e.batch() != 0)
                .forEach(e -> batches.computeIfAbsent(e.batch(), k -> new ArrayList<>())
                        .add(e));
        for (List<Decision> batch : batches.values()) {
            Decision first = batch.get(0);
            store.journal()
                    .append(
                            BATCH,
                            Map.of(
                                    "batch", Long.toString(first.batch()),
                                    "account", Integer.toString(first.account()),
                                    "verdict", word(first),
                                    "decisions", Integer.toString(batch.size()),
                                    "last",
                                            Long.toString(
                                                    batch.get(batch.size() - 1).number())));
        }
    }

    private static String word(Decision event) {
        return event.verdict().name().toLowerCase(Locale.ROOT);
    }

    private void decided(Decision event) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("decision", Long.toString(event.number()));
        facts.put("account", Integer.toString(event.account()));
        facts.put("verdict", word(event));
        if (!event.mention().equals(MentionKey.NONE)) {
            facts.put("item", event.mention().item());
        }
        if (event.person() >= 0) {
            facts.put("person", Integer.toString(event.person()));
        }
        if (event.undoes() != 0) {
            facts.put("undoes", Long.toString(event.undoes()));
        }
        store.journal().append(DECIDED, facts);
    }
}
