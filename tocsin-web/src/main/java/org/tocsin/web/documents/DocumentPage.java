package org.tocsin.web.documents;

import java.util.Locale;
import java.util.Map;
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
import org.tocsin.review.view.DocumentViews;
import org.tocsin.review.view.Masking;
import org.tocsin.web.access.Member;
import org.tocsin.web.review.UnmaskReason;
import org.tocsin.web.review.Workroom;

/** One document, some of its passages at a time, with everybody's data masked unless a person is asked for. */
@Controller
final class DocumentPage {
    /** Passages shown at once. */
    private static final int AT_ONCE = 20;

    private final Workroom room;
    private final CaseStore store;

    DocumentPage(Workroom room, CaseStore store) {
        this.room = room;
        this.store = store;
    }

    @GetMapping("/documents/{id:[0-9a-zA-Z]+}")
    String show(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "-1") int person,
            Authentication who,
            Locale locale,
            Model model) {
        ItemRow item = item(id);
        note("document.viewed", item, who, Map.of());
        return put(item, from, person, Masking.MASKED, locale, model);
    }

    @PostMapping("/documents/{id:[0-9a-zA-Z]+}")
    String unmask(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "-1") int person,
            @RequestParam String reason,
            Authentication who,
            Locale locale,
            Model model) {
        ItemRow item = item(id);
        note("document.unmasked", item, who, Map.of("reason", UnmaskReason.of(reason)));
        return put(item, from, person, Masking.UNMASKED, locale, model);
    }

    private ItemRow item(String id) {
        ItemRow item = store.results().item(id);
        if (item == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return item;
    }

    private void note(String event, ItemRow item, Authentication who, Map<String, String> more) {
        Map<String, String> facts = new java.util.HashMap<>(more);
        facts.put("account", Integer.toString(Member.required(who).account()));
        facts.put("item", item.id());
        store.journal().append(event, facts);
    }

    private String put(ItemRow item, int from, int person, Masking masking, Locale locale, Model model) {
        boolean known = person >= 0 && person < store.registry().size();
        int start = Math.max(0, from);
        DocumentViews.Ask ask = new DocumentViews.Ask(start, AT_ONCE, known ? person : DocumentViews.NOBODY, masking);
        model.addAttribute("view", room.ready().documents().of(item.number(), ask, locale));
        model.addAttribute("from", start);
        model.addAttribute("step", AT_ONCE);
        model.addAttribute("person", known ? person : DocumentViews.NOBODY);
        model.addAttribute("unmasked", masking == Masking.UNMASKED);
        model.addAttribute("reasons", UnmaskReason.ALL);
        return "document";
    }
}
