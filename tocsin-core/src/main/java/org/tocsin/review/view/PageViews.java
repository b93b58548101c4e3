package org.tocsin.review.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tocsin.link.Entity;
import org.tocsin.model.Layout;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.ResultStore;
import org.tocsin.ports.TextStore;
import org.tocsin.scan.Explainer;
import org.tocsin.scan.Reading;
import org.tocsin.scan.Readings;

/**
 * Makes views of the kept pictures of pages, for the finalise for which the explainer was made. Passages are known by their numbers in the
 * document; any passage of a page leads to the page. Safe for many threads.
 */
public final class PageViews {
    private static final int ORDINARY_LETTERS = 40;

    private final CaseStore store;
    private final Explainer explainer;

    /** Views of the pages of this case. */
    public PageViews(CaseStore store, Explainer explainer) {
        this.store = store;
        this.explainer = explainer;
    }

    /** A page without any box: to be shown only where nothing on it can be read. Empty if there is none or its picture was not kept. */
    public Optional<PageView> plain(int item, int passage) {
        return explainer.readings().page(store.results().item(item), passage).flatMap(text -> view(text, List.of()));
    }

    /** A page with the data of a person of the registry highlighted, or of {@link DocumentViews#NOBODY}. */
    public Optional<PageView> ofPerson(int item, int passage, int person, Masking masking) {
        ResultStore.ItemRow row = store.results().item(item);
        return explainer.readings().at(row, passage).flatMap(reading -> {
            Set<Entity> own = Own.of(store, row, person, reading);
            return view(row, passage, reading, own::contains, masking);
        });
    }

    /** A page with the data of the human being of a mention highlighted. */
    public Optional<PageView> ofMention(int item, int passage, int mention, Masking masking) {
        ResultStore.ItemRow row = store.results().item(item);
        return explainer.readings().holding(row, mention).flatMap(reading -> {
            Predicate<Entity> own = reading.mention(mention).human()::equals;
            return view(row, passage, reading, own, masking);
        });
    }

    private Optional<PageView> view(
            ResultStore.ItemRow row, int passage, Reading reading, Predicate<Entity> own, Masking masking) {
        Shown shown = new Shown(explainer, row, Phrases.in(Locale.ENGLISH), masking);
        return explainer.readings().page(row, passage).flatMap(text -> {
            List<Marks> marks = new ArrayList<>();
            for (int i = 0; i < text.pieces().size(); i++) {
                int number = text.first() + i;
                // what another part of a long document says is not known here, so its words get no box
                if (number >= reading.firstPassage() && number < reading.endPassage()) {
                    marks.add(shown.marks(text.pieces().get(i), number, reading, own));
                }
            }
            return view(text, marks);
        });
    }

    private Optional<PageView> view(Readings.PageText text, List<Marks> marks) {
        TextStore.PicturePlace place = text.picture();
        Layout layout = text.passage().layout();
        if (place == null || layout == null || layout.width() < 1 || layout.height() < 1) {
            return Optional.empty();
        }
        PictureView boxes = PageBoxes.of(text.passage(), marks);
        return Optional.of(new PageView(text.first(), explainer.readings().picture(place), boxes, letters(layout)));
    }

    /** The middle of the heights of its words. */
    private static int letters(@Nullable Layout layout) {
        List<Integer> heights = layout == null
                ? List.of()
                : layout.words().stream()
                        .map(word -> word.bottom() - word.top())
                        .sorted()
                        .toList();
        return heights.isEmpty() ? ORDINARY_LETTERS : Math.max(1, heights.get(heights.size() / 2));
    }
}
