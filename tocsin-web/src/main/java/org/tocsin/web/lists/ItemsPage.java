package org.tocsin.web.lists;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tocsin.model.Category;
import org.tocsin.model.DataClass;
import org.tocsin.model.Outcome;
import org.tocsin.model.Reason;
import org.tocsin.review.view.ItemList;

/** The documents, and what could not be read. */
@Controller
final class ItemsPage {
    private final Lists lists;

    ItemsPage(Lists lists) {
        this.lists = lists;
    }

    @GetMapping("/documents")
    String documents(@RequestParam MultiValueMap<String, String> given, Locale locale, Model model) {
        return list(new Asked(given), false, locale, model);
    }

    @GetMapping("/unread")
    String unread(@RequestParam MultiValueMap<String, String> given, Locale locale, Model model) {
        return list(new Asked(given), true, locale, model);
    }

    private String list(Asked asked, boolean unread, Locale locale, Model model) {
        ItemList.Filter filter = new ItemList.Filter(
                !unread,
                unread,
                asked.of("outcome", Outcome.values()),
                asked.of("reason", Reason.values()),
                asked.of("category", Category.values()),
                asked.of("class", DataClass.values()),
                0);
        ItemList.Order order = unread ? ItemList.Order.SIZE : asked.order(ItemList.Order.values());
        model.addAttribute("asked", asked);
        model.addAttribute("unread", unread);
        model.addAttribute("page", lists.now().items().page(filter, order, asked.from(), Asked.AT_ONCE, locale));
        return "items";
    }
}
