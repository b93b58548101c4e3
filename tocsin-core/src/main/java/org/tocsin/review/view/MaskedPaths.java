package org.tocsin.review.view;

import java.util.List;
import org.tocsin.model.Passage;
import org.tocsin.ports.ResultStore;
import org.tocsin.registry.PersonIndex;
import org.tocsin.review.view.Marks.Marked;
import org.tocsin.scan.Explainer;

/**
 * Paths of items as lists show them: what speaks of people in them is masked, as on the page of a document of which nobody was asked
 * for. Safe for many threads.
 */
public final class MaskedPaths {
    private final Explainer explainer;

    /** Masks with what this explainer finds. */
    public MaskedPaths(Explainer explainer) {
        this.explainer = explainer;
    }

    /** The whole path of an item on one line; masked text is blocks of the same length. */
    public String of(ResultStore.ItemRow item) {
        Passage path = Passage.of(Passage.PATH, item.path());
        PersonIndex index = explainer.index();
        List<Marked> others = explainer.readings().pathMentions(item, path).stream()
                .map(mention -> new Marked(mention, false))
                .toList();
        Marks marks = Marks.of(
                path, others, Masking.MASKED, word -> index.givenNameCount(word) > 0 || index.surnameCount(word) > 0);
        StringBuilder shown = new StringBuilder();
        marks.spans(0, path.text().length()).forEach(span -> shown.append(span.text()));
        return shown.toString();
    }

    /** The same in clear, safe to show. */
    public static String unmasked(ResultStore.ItemRow item) {
        return VisibleText.of(item.path());
    }
}
