package org.tocsin.web.review;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tocsin.review.RefusedException;

/** The same answer to the same question: proposed after repeated decisions, previewed, applied at once, taken back at once. */
@Controller
final class PatternsPage {
    private final Patterns patterns;

    PatternsPage(Patterns patterns) {
        this.patterns = patterns;
    }

    @GetMapping("/review/patterns")
    String list(Authentication who, Model model) {
        model.addAttribute("patterns", patterns.shown(who));
        model.addAttribute("done", patterns.done(who));
        return "patterns";
    }

    @PostMapping("/review/patterns")
    String apply(@RequestParam int mark, Authentication who, Model model) {
        try {
            model.addAttribute(
                    "batch",
                    patterns.apply(who, mark).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        } catch (RefusedException e) {
            model.addAttribute("said", Refused.text(e));
        }
        return list(who, model);
    }

    @PostMapping("/review/patterns/revert")
    String revert(@RequestParam long batch, Authentication who, Model model) {
        try {
            patterns.revert(who, batch);
            model.addAttribute("said", "said.undo");
        } catch (RefusedException e) {
            model.addAttribute("said", Refused.text(e));
        }
        return list(who, model);
    }
}
