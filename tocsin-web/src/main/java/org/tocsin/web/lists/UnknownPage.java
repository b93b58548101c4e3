package org.tocsin.web.lists;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tocsin.model.DataClass;
import org.tocsin.model.Role;
import org.tocsin.review.view.UnknownList;
import org.tocsin.web.pages.Asked;

/** People in the leak whom the registry does not know. */
@Controller
final class UnknownPage {
    private final Lists lists;

    UnknownPage(Lists lists) {
        this.lists = lists;
    }

    @GetMapping("/unknown")
    String list(Asked asked, Locale locale, Model model) {
        UnknownList.Filter filter =
                new UnknownList.Filter(asked.of("role", Role.values()), asked.of("class", DataClass.values()));
        model.addAttribute(
                "page",
                lists.now()
                        .unknown()
                        .page(filter, asked.order(UnknownList.Order.values()), asked.from(), Asked.AT_ONCE, locale));
        return "unknown";
    }
}
