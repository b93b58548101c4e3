package org.tocsin.web.lists;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tocsin.model.DataClass;
import org.tocsin.model.Role;
import org.tocsin.review.view.UnknownList;

/** People in the leak whom the registry does not know. */
@Controller
final class UnknownPage {
    private final Lists lists;

    UnknownPage(Lists lists) {
        this.lists = lists;
    }

    @GetMapping("/unknown")
    String list(@RequestParam MultiValueMap<String, String> given, Locale locale, Model model) {
        Asked asked = new Asked(given);
        UnknownList.Filter filter =
                new UnknownList.Filter(asked.of("role", Role.values()), asked.of("class", DataClass.values()));
        model.addAttribute("asked", asked);
        model.addAttribute(
                "page",
                lists.now()
                        .unknown()
                        .page(filter, asked.order(UnknownList.Order.values()), asked.from(), Asked.AT_ONCE, locale));
        return "unknown";
    }
}
