package org.tocsin.scan;

import java.util.List;
import java.util.stream.Stream;
import org.tocsin.model.Category;
import org.tocsin.model.Mention;
import org.tocsin.model.Role;
import org.tocsin.model.TraitType;

/**
 * Tells duplicates that have the links of their original from those whose own path names others: the same note lies in the folders of
 * two patients, and each path says whose it is there.
 */
final class Duplicates {
    private final List<ItemTree.Draft> drafts;
    private final DocumentFindings findings;

    /** @param drafts all items, in the order of their numbers */
    Duplicates(List<ItemTree.Draft> drafts, DocumentFindings findings) {
        this.drafts = drafts;
        this.findings = findings;
    }

    /** What a path shows of somebody, wherever it stands in it. */
    private record Said(Role role, TraitType type, String value) {
        @Override
        public String toString() {
            return "Said[" + role + ", " + type + "]";
        }
    }

    /** Whether the path of this duplicate names others than that of its original does, or nobody where that one names somebody. */
    boolean nameOthers(ItemTree.Draft duplicate) {
        ItemTree.Draft original = drafts.get(duplicate.original() - 1);
        return !duplicate.spoken().equals(original.spoken()) && !said(duplicate).equals(said(original));
    }

    private List<Said> said(ItemTree.Draft draft) {
        return findings.path(draft, Category.OTHER).mentions().stream()
                .flatMap(Duplicates::said)
                .toList();
    }

    private static Stream<Said> said(Mention mention) {
        return mention.traits().stream().map(trait -> new Said(mention.role(), trait.type(), trait.value()));
    }
}
