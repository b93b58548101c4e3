package org.tocsin.web.pages;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tocsin.web.Serving;
import org.tocsin.web.accounts.FirstLink;

/** The form of those who want to enter. */
@Controller
final class SignInPage {
    private final Serving serving;
    private final FirstLink first;

    SignInPage(Serving serving, FirstLink first) {
        this.serving = serving;
        this.first = first;
    }

    @GetMapping("/sign-in")
    String form(Model model) {
        model.addAttribute("provider", serving.provider() != null);
        model.addAttribute("fresh", first.token().isPresent());
        return "sign-in";
    }
}
