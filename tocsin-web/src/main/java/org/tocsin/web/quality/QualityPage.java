package org.tocsin.web.quality;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tocsin.ports.SampleStore.Verdict;
import org.tocsin.web.access.Member;
import org.tocsin.web.access.Rights;

/** How right the case is, as humans judged a sample of it. */
@Controller
final class QualityPage {
    private final Samples samples;

    QualityPage(Samples samples) {
        this.samples = samples;
    }

    @GetMapping("/quality")
    String show(Authentication who, Model model) {
        model.addAttribute("quality", samples.quality());
        boolean decides = Rights.allow("/review", Member.required(who).roles());
        model.addAttribute("decides", decides);
        model.addAttribute(
                "reports",
                Rights.allow("/quality/protocol", Member.required(who).roles()));
        model.addAttribute("next", decides ? samples.next() : Optional.empty());
        return "quality";
    }

    @PostMapping("/quality/draw")
    String draw(@RequestParam int links, @RequestParam int documents, Authentication who) {
        samples.draw(who, links, documents);
        return "redirect:/quality";
    }

    @PostMapping("/quality/judge")
    String judge(
            @RequestParam int draw,
            @RequestParam int ordinal,
            @RequestParam String answer,
            @RequestParam(defaultValue = "0") int people,
            Authentication who) {
        samples.judge(who, draw, ordinal, verdict(answer), people);
        return "redirect:/quality";
    }

    private static Verdict verdict(String word) {
        for (Verdict verdict : Verdict.values()) {
            if (verdict.name().equals(word)) {
                return verdict;
            }
        }
        throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
}
