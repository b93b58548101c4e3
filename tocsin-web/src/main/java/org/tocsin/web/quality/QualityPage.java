package org.tocsin.web.quality;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.SampleStore.Answer;
import org.tocsin.ports.SampleStore.Draw;
import org.tocsin.ports.SampleStore.Verdict;
import org.tocsin.quality.check.SampleDraw;
import org.tocsin.quality.check.Sheet;
import org.tocsin.quality.check.State;
import org.tocsin.review.view.ReviewQuality;
import org.tocsin.web.access.Member;
import org.tocsin.web.access.Rights;

/** How right the case is, as humans judged a sample of it. */
@Controller
final class QualityPage {
    private static final int MOST_LINKS = 2_000;
    private static final int MOST_DOCUMENTS = 2_000;

    private final CaseStore store;

    QualityPage(CaseStore store) {
        this.store = store;
    }

    @GetMapping("/quality")
    String show(Authentication who, Model model) {
        model.addAttribute("quality", ReviewQuality.of(store));
        boolean decides = Rights.allow("/review", Member.required(who).roles());
        model.addAttribute("decides", decides);
        model.addAttribute("next", decides ? next() : Optional.empty());
        return "quality";
    }

    /** The first member of the last sample that nobody has judged and that is as it was. */
    private Optional<Sheet.Line> next() {
        List<Draw> draws = store.samples().draws();
        if (draws.isEmpty()) {
            return Optional.empty();
        }
        return Sheet.of(store, draws.get(draws.size() - 1)).lines().stream()
                .filter(line -> line.answer() == null && line.state() == State.STANDS)
                .findFirst();
    }

    @PostMapping("/quality/draw")
    String draw(@RequestParam int links, @RequestParam int documents, Authentication who) {
        if (links < 0 || documents < 0 || links > MOST_LINKS || documents > MOST_DOCUMENTS || links + documents == 0) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        Draw draw = SampleDraw.draw(store, links, documents, null);
        note("sample.drawn", draw.number(), who);
        return "redirect:/quality";
    }

    @PostMapping("/quality/judge")
    String judge(
            @RequestParam int draw,
            @RequestParam int ordinal,
            @RequestParam String answer,
            @RequestParam(defaultValue = "0") int people,
            Authentication who) {
        Verdict verdict = verdict(answer);
        int counted = verdict == Verdict.PEOPLE ? Math.max(0, Math.min(9_999, people)) : 0;
        try {
            store.samples().answer(draw, List.of(new Answer(ordinal, verdict, counted)));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
        note("sample.judged", draw, who);
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

    private void note(String event, int draw, Authentication who) {
        String account = Integer.toString(Member.required(who).account());
        store.journal().append(event, Map.of("draw", Integer.toString(draw), "account", account));
    }
}
