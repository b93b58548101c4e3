package org.tocsin.review.view;

import java.util.HashSet;
import java.util.Set;
import org.tocsin.link.Entity;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.ResultStore;
import org.tocsin.scan.Reading;

/** Who of a document a person of the registry is, or could be. */
final class Own {
    private static final int MOST_LINKS = 2_000;

    private Own() {}

    /** @param person number in the registry, below 0 for nobody */
    static Set<Entity> of(CaseStore store, ResultStore.ItemRow item, int person, Reading reading) {
        Set<Entity> own = new HashSet<>();
        if (person >= 0) {
            store.lookup().linksBetween(item.linksOf(), person, MOST_LINKS).stream()
                    .filter(link -> reading.holds(link.mention()))
                    .forEach(link -> own.add(reading.mention(link.mention()).human()));
        }
        return own;
    }
}
