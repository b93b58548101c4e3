package org.tocsin.web.lists;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
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
        model.addAttribute(
                "page",
                lists.now()
                        .unknown()
                        .page(
                                Filters.unknown(asked),
                                Filters.unknownOrder(asked),
                                asked.from(),
                                Asked.AT_ONCE,
                                locale));
        return "unknown";
    }
}
