package org.tocsin.scan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.Ledger;
import org.tocsin.ports.ResultStore;

/** What an item lies in, and what lies in it. */
public final class Kin {
    private final CaseStore store;

    /** Of the items of this case. */
    public Kin(CaseStore store) {
        this.store = store;
    }

    /** The container, message or document in which an item lies; null if it lies in none. */
    public ResultStore.@Nullable ItemRow parent(ResultStore.ItemRow item) {
        String release = release(item.release());
        String path = item.path();
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            ResultStore.ItemRow above = above(release, path, slash);
            if (above != null) {
                return above;
            }
        }
        return null;
    }

    /** The item that is joined to its member by the separator that ends here, if there is one. */
    ResultStore.@Nullable ItemRow above(String release, String path, int slash) {
        boolean joined = path.charAt(slash - 1) == '!';
        ResultStore.ItemRow container = joined ? item(release, path.substring(0, slash - 1)) : null;
        return container != null ? container : item(release, path.substring(0, slash));
    }

    /** Some of the members of an item in their order; none if it is a duplicate, whose members are those of its original. */
    public List<ResultStore.ItemRow> members(ResultStore.ItemRow item, int from, int count) {
        if (item.content() == 0 || item.duplicateOf() != 0) {
            return List.of();
        }
        String release = release(item.release());
        List<Ledger.MemberRow> members = store.ledger().members(item.content());
        List<ResultStore.ItemRow> found = new ArrayList<>();
        for (Ledger.MemberRow member : members.subList(Math.min(from, members.size()), members.size())) {
            ResultStore.ItemRow row = item(release, item.path() + "!/" + member.name());
            row = row == null ? item(release, item.path() + "/" + member.name()) : row;
            if (row != null) {
                found.add(row);
            }
            if (found.size() == count) {
                break;
            }
        }
        return found;
    }

    private ResultStore.@Nullable ItemRow item(String release, String path) {
        return store.results().item(ItemTree.id(store.sealer(), release, path));
    }

    String release(int number) {
        for (Ledger.ReleaseRow release : store.ledger().releases()) {
            if (release.number() == number) {
                return release.name();
            }
        }
        throw new IllegalStateException("an item of a release that the ledger does not know: " + number);
    }
}
