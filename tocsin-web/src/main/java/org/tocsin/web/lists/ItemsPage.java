package org.tocsin.web.lists;

import java.util.Locale;
import java.util.function.Function;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tocsin.ports.ResultStore;
import org.tocsin.review.view.MaskedPaths;
import org.tocsin.web.access.Member;
import org.tocsin.web.access.Rights;
import org.tocsin.web.pages.Asked;
import org.tocsin.web.review.UnmaskReason;
import org.tocsin.web.review.ViewJournal;
import org.tocsin.web.review.Workroom;

/** The documents, and what could not be read. Paths name people: they are masked until somebody says why not. */
@Controller
final class ItemsPage {
    private final Lists lists;
    private final Workroom room;
    private final ViewJournal views;

    ItemsPage(Lists lists, Workroom room, ViewJournal views) {
        this.lists = lists;
        this.room = room;
        this.views = views;
    }

    @GetMapping("/documents")
    String documents(Asked asked, Authentication who, Locale locale, Model model) {
        return list(asked, false, room.ready().paths()::of, who, locale, model);
    }

    @GetMapping("/unread")
    String unread(Asked asked, Authentication who, Locale locale, Model model) {
        return list(asked, true, room.ready().paths()::of, who, locale, model);
    }

    @PostMapping("/documents")
    String documentsUnmasked(
            Asked asked, @RequestParam String because, Authentication who, Locale locale, Model model) {
        return unmasked(asked, false, because, who, locale, model);
    }

    @PostMapping("/unread")
    String unreadUnmasked(Asked asked, @RequestParam String because, Authentication who, Locale locale, Model model) {
        return unmasked(asked, true, because, who, locale, model);
    }

    private String unmasked(
            Asked asked, boolean unread, String because, Authentication who, Locale locale, Model model) {
        String why = UnmaskReason.of(because);
        if (looks(who)) {
            views.pathsUnmasked(who, unread ? "unread" : "documents", asked.from(), why);
            model.addAttribute("unmasked", true);
        }
        return list(asked, unread, MaskedPaths::unmasked, who, locale, model);
    }

    private static boolean looks(Authentication who) {
        return Rights.allow("/documents", Member.required(who).roles());
    }

    private String list(
            Asked asked,
            boolean unread,
            Function<ResultStore.ItemRow, String> paths,
            Authentication who,
            Locale locale,
            Model model) {
        model.addAttribute("unread", unread);
        // who may not open documents sees ids
        model.addAttribute("looks", looks(who));
        model.addAttribute("reasons", UnmaskReason.ALL);
        model.addAttribute(
                "page",
                lists.now()
                        .items()
                        .page(
                                Filters.items(asked, unread),
                                Filters.itemOrder(asked, unread),
                                asked.from(),
                                Asked.AT_ONCE,
                                locale,
                                paths));
        return "items";
    }
}
