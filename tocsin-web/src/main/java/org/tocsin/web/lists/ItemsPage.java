package org.tocsin.web.lists;

import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tocsin.model.Category;
import org.tocsin.model.DataClass;
import org.tocsin.model.Outcome;
import org.tocsin.model.Reason;
import org.tocsin.review.view.ItemList;
import org.tocsin.web.access.Member;
import org.tocsin.web.access.Rights;
import org.tocsin.web.pages.Asked;

/** The documents, and what could not be read. */
@Controller
final class ItemsPage {
    private final Lists lists;

    ItemsPage(Lists lists) {
        this.lists = lists;
    }

    @GetMapping("/documents")
    String documents(Asked asked, Authentication who, Locale locale, Model model) {
        return list(asked, false, who, locale, model);
    }

    @GetMapping("/unread")
    String unread(Asked asked, Authentication who, Locale locale, Model model) {
        return list(asked, true, who, locale, model);
    }

    private String list(Asked asked, boolean unread, Authentication who, Locale locale, Model model) {
        ItemList.Filter filter = new ItemList.Filter(
                !unread,
                unread,
                asked.of("outcome", Outcome.values()),
                asked.of("reason", Reason.values()),
                asked.of("category", Category.values()),
                asked.of("class", DataClass.values()),
                0);
        ItemList.Order order = unread ? ItemList.Order.SIZE : asked.order(ItemList.Order.values());
        model.addAttribute("unread", unread);
        // paths name people: who may not open documents sees ids
        model.addAttribute(
                "looks", Rights.allow("/documents", Member.required(who).roles()));
        model.addAttribute("page", lists.now().items().page(filter, order, asked.from(), Asked.AT_ONCE, locale));
        return "items";
    }
}
