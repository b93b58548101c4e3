package org.tocsin.web.documents;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.ResultStore.ItemRow;
import org.tocsin.review.Exclusions;
import org.tocsin.review.Reviewer;
import org.tocsin.review.view.DocumentView;
import org.tocsin.review.view.DocumentViews;
import org.tocsin.review.view.Masking;
import org.tocsin.web.review.UnmaskReason;
import org.tocsin.web.review.ViewJournal;
import org.tocsin.web.review.Workroom;

/** Documents as the screen and programs show them: masked, journalled, and not to those who must not see them. */
@Component
public final class Documents {
    /** Passages shown at once. */
    public static final int AT_ONCE = 20;

    private final Workroom room;
    private final CaseStore store;
    private final ViewJournal views;

    Documents(Workroom room, CaseStore store, ViewJournal views) {
        this.room = room;
        this.store = store;
        this.views = views;
    }

    /**
     * A document with everybody's data masked but that of the person who is asked for, if any.
     *
     * @param from   the first passage, from 0
     * @param person number in the registry; any other number is nobody
     * @throws ResponseStatusException if there is none, or this account must not see it or the person
     */
    public DocumentView masked(Authentication who, String id, int from, int person, Locale locale) {
        ItemRow item = item(id, who);
        int shown = shown(who, person);
        views.seen(who, id);
        return view(item, from, shown, Masking.MASKED, locale);
    }

    /**
     * The person whose data is shown.
     *
     * @param person number in the registry; any other number is nobody
     * @throws ResponseStatusException if this account must not see the person
     */
    public int shown(Authentication who, int person) {
        boolean known = person >= 0 && person < store.registry().size();
        if (known && circle(who).contains(person)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return known ? person : DocumentViews.NOBODY;
    }

    /**
     * A document with everybody's data, for a reason that is in the journal.
     *
     * @throws ResponseStatusException if there is none, no such reason, or somebody of this account's circle is in it
     */
    public DocumentView unmasked(Authentication who, String id, int from, String reason, Locale locale) {
        ItemRow item = item(id, who);
        String why = UnmaskReason.of(reason);
        refuseCircle(who, item);
        views.unmasked(who, id, why);
        return view(item, from, DocumentViews.NOBODY, Masking.UNMASKED, locale);
    }

    /**
     * Refuses everybody's data where somebody of this account's circle is among them.
     *
     * @throws ResponseStatusException if so
     */
    public void refuseCircle(Authentication who, ItemRow item) {
        Exclusions circle = circle(who);
        boolean[] meets = new boolean[1];
        store.results().linksOf(item.linksOf(), link -> meets[0] |= circle.contains(link.person()));
        if (meets[0]) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    /**
     * The item.
     *
     * @throws ResponseStatusException if there is none, or documents of its category are reserved to others
     */
    public ItemRow item(String id, Authentication who) {
        ItemRow item = store.results().item(id);
        if (item == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Reviewer reviewer = room.reviewer(who, room.ready());
        if (item.category() != null && reviewer.barred().contains(item.category())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return item;
    }

    private Exclusions circle(Authentication who) {
        return room.reviewer(who, room.ready()).exclusions();
    }

    private DocumentView view(ItemRow item, int from, int person, Masking masking, Locale locale) {
        DocumentViews.Ask ask = new DocumentViews.Ask(Math.max(0, from), AT_ONCE, person, masking);
        return room.ready().documents().of(item.number(), ask, locale);
    }
}
