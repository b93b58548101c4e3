package org.tocsin.web.pages;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tocsin.review.view.OverviewNumbers;
import org.tocsin.web.lists.Lists;
import org.tocsin.web.review.Workroom;

/** The case in numbers that reconcile. */
@Controller
final class OverviewPage {
    private final Lists lists;
    private final Workroom room;

    OverviewPage(Lists lists, Workroom room) {
        this.lists = lists;
        this.room = room;
    }

    @GetMapping("/")
    String overview(Locale locale, Model model) {
        if (room.tools() == null) {
            return "wait";
        }
        OverviewNumbers now = lists.now().numbers();
        model.addAttribute("all", now);
        model.addAttribute("numbers", now.numbers());
        model.addAttribute("overview", new Overview(now.numbers(), locale));
        return "overview";
    }
}
