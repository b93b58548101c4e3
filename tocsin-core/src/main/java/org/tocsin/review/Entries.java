package org.tocsin.review;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.DecisionStore.Decision;
import org.tocsin.ports.DecisionStore.MentionKey;

/** Writes into the journal what was decided: numbers and codes only. */
final class Entries {
    private final CaseStore store;

    Entries(CaseStore store) {
        this.store = store;
    }

    void decided(Decision event) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("decision", Long.toString(event.number()));
        facts.put("account", Integer.toString(event.account()));
        facts.put("verdict", event.verdict().name().toLowerCase(Locale.ROOT));
        if (!event.mention().equals(MentionKey.NONE)) {
            facts.put("item", event.mention().item());
        }
        if (event.person() >= 0) {
            facts.put("person", Integer.toString(event.person()));
        }
        if (event.undoes() != 0) {
            facts.put("undoes", Long.toString(event.undoes()));
        }
        if (event.batch() != 0) {
            facts.put("batch", Long.toString(event.batch()));
        }
        store.journal().append("review.decided", facts);
    }
}
