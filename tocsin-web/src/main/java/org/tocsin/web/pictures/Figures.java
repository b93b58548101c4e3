package org.tocsin.web.pictures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.tocsin.model.Category;
import org.tocsin.model.LinkStatus;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.ResultStore.ItemRow;
import org.tocsin.ports.ResultStore.LinkRow;
import org.tocsin.registry.PersonIndex;
import org.tocsin.review.Doubt;
import org.tocsin.scan.Readings.PagePlace;
import org.tocsin.web.review.Workroom;

/** The pictures that stand beside the text of documents and doubts when a screen opens: none of them can be read yet. */
@Component("figures")
public final class Figures {
    private static final int OF_AGE = 18;

    private final CaseStore store;
    private final Workroom room;
    private final Clock clock;

    Figures(CaseStore store, Workroom room, Clock clock) {
        this.store = store;
        this.room = room;
        this.clock = clock;
    }

    /** That of a page of a document. */
    public Figure ofDocument(String id, PagePlace page, int person, String reason) {
        return first(id, page, new Figure.Asked(person, -1, -1), reason);
    }

    /** That of the page of a doubt. */
    public Figure ofDoubt(Doubt doubt, PagePlace page, String reason) {
        return first(doubt.itemId(), page, new Figure.Asked(-1, doubt.item(), doubt.mention()), reason);
    }

    private static Figure first(String id, PagePlace page, Figure.Asked asked, String reason) {
        Figure.State state = page.kept() ? Figure.State.UNREADABLE : Figure.State.MISSING;
        return new Figure(id, page.first(), asked, state, reason, List.of(), "", 0, 0);
    }

    /** What somebody must hear first: whether it is about somebody's death, or about a child. */
    List<String> warnings(ItemRow item, Predicate<LinkRow> about) {
        List<String> warnings = new ArrayList<>();
        if (item.category() == Category.AUTOPSY) {
            warnings.add("picture.warn.autopsy");
        }
        PersonIndex index = room.ready().index();
        int today = number(LocalDate.now(clock));
        boolean[] child = {false};
        store.results().linksOf(item.linksOf(), link -> {
            if (!child[0] && link.status() != LinkStatus.REJECTED && about.test(link)) {
                int born = index.person(link.person()).birthDate();
                child[0] = born > 0 && born + OF_AGE * 10_000 > today;
            }
        });
        if (child[0]) {
            warnings.add("picture.warn.child");
        }
        return List.copyOf(warnings);
    }

    private static int number(LocalDate date) {
        return 10_000 * date.getYear() + 100 * date.getMonthValue() + date.getDayOfMonth();
    }
}
