package org.tocsin.web.pages;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tocsin.export.CaseNumbers;
import org.tocsin.ports.CaseStore;
import org.tocsin.respond.severity.Assessment;

/** The case in numbers that reconcile. */
@Controller
final class OverviewPage {
    private final CaseStore store;

    OverviewPage(CaseStore store) {
        this.store = store;
    }

    @GetMapping("/")
    String overview(Locale locale, Model model) {
        CaseNumbers numbers = CaseNumbers.of(store, Assessment.of(store));
        model.addAttribute("numbers", numbers);
        model.addAttribute("overview", new Overview(numbers, locale));
        return "overview";
    }
}
