package org.tocsin.web.documents;

import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tocsin.review.view.DocumentView;
import org.tocsin.review.view.DocumentViews;
import org.tocsin.web.review.UnmaskReason;

/** One document, some of its passages at a time, with everybody's data masked unless a person is asked for. */
@Controller
final class DocumentPage {
    private final Documents documents;

    DocumentPage(Documents documents) {
        this.documents = documents;
    }

    @GetMapping("/documents/{id:[0-9a-zA-Z]+}")
    String show(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "-1") int person,
            Authentication who,
            Locale locale,
            Model model) {
        return put(documents.masked(who, id, from, person, locale), from, person, "", model);
    }

    @PostMapping("/documents/{id:[0-9a-zA-Z]+}")
    String unmask(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam String reason,
            Authentication who,
            Locale locale,
            Model model) {
        DocumentView view = documents.unmasked(who, id, from, reason, locale);
        return put(view, from, DocumentViews.NOBODY, reason, model);
    }

    private static String put(DocumentView view, int from, int person, String reason, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("from", Math.max(0, from));
        model.addAttribute("step", Documents.AT_ONCE);
        model.addAttribute("person", person);
        model.addAttribute("unmasked", !reason.isEmpty());
        model.addAttribute("reason", reason);
        model.addAttribute("reasons", UnmaskReason.ALL);
        return "document";
    }
}
