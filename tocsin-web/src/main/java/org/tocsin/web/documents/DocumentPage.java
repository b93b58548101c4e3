package org.tocsin.web.documents;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.ResultStore.ItemRow;
import org.tocsin.review.Exclusions;
import org.tocsin.review.Reviewer;
import org.tocsin.review.view.DocumentViews;
import org.tocsin.review.view.Masking;
import org.tocsin.web.review.UnmaskReason;
import org.tocsin.web.review.ViewJournal;
import org.tocsin.web.review.Workroom;

/** One document, some of its passages at a time, with everybody's data masked unless a person is asked for. */
@Controller
final class DocumentPage {
    /** Passages shown at once. */
    private static final int AT_ONCE = 20;

    private final Workroom room;
    private final CaseStore store;
    private final ViewJournal views;

    DocumentPage(Workroom room, CaseStore store, ViewJournal views) {
        this.room = room;
        this.store = store;
        this.views = views;
    }

    @GetMapping("/documents/{id:[0-9a-zA-Z]+}")
    String show(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "-1") int person,
            Authentication who,
            Locale locale,
            Model model) {
        ItemRow item = item(id, who);
        boolean known = person >= 0 && person < store.registry().size();
        if (known && circle(who).contains(person)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        views.seen(who, id);
        return put(item, from, known ? person : DocumentViews.NOBODY, Masking.MASKED, locale, model);
    }

    @PostMapping("/documents/{id:[0-9a-zA-Z]+}")
    String unmask(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam String reason,
            Authentication who,
            Locale locale,
            Model model) {
        ItemRow item = item(id, who);
        String why = UnmaskReason.of(reason);
        Exclusions circle = circle(who);
        boolean[] meets = new boolean[1];
        store.results().linksOf(item.linksOf(), link -> meets[0] |= circle.contains(link.person()));
        if (meets[0]) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        views.unmasked(who, id, why);
        return put(item, from, DocumentViews.NOBODY, Masking.UNMASKED, locale, model);
    }

    /** The item, unless documents of its category are reserved to others. */
    private ItemRow item(String id, Authentication who) {
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

    private String put(ItemRow item, int from, int person, Masking masking, Locale locale, Model model) {
        int start = Math.max(0, from);
        DocumentViews.Ask ask = new DocumentViews.Ask(start, AT_ONCE, person, masking);
        model.addAttribute("view", room.ready().documents().of(item.number(), ask, locale));
        model.addAttribute("from", start);
        model.addAttribute("step", AT_ONCE);
        model.addAttribute("person", person);
        model.addAttribute("unmasked", masking == Masking.UNMASKED);
        model.addAttribute("reasons", UnmaskReason.ALL);
        return "document";
    }
}
