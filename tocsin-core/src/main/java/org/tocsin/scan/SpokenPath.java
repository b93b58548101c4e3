package org.tocsin.scan;

import org.tocsin.model.Outcome;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.ReadResult;
import org.tocsin.ports.ResultStore;

/**
 * The part of the path of one item that speaks of it, without passing all items: that behind the nearest document in which it lies,
 * which is found by its id. An attachment does not inherit the name of its message.
 */
final class SpokenPath {
    private final CaseStore store;
    private final Kin kin;

    SpokenPath(CaseStore store) {
        this.store = store;
        kin = new Kin(store);
    }

    /** The same as {@link ItemTree.Draft#spoken} of the item. */
    String of(ResultStore.ItemRow item) {
        String path = item.path();
        String release = kin.release(item.release());
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            ResultStore.ItemRow above = kin.above(release, path, slash);
            if (above != null && isDocument(above)) {
                return path.substring(slash + 1);
            }
        }
        return path;
    }

    private boolean isDocument(ResultStore.ItemRow item) {
        ReadResult result = item.content() == 0
                ? null
                : store.ledger().content(item.content()).result();
        return result != null && result.outcome() == Outcome.READ;
    }
}
