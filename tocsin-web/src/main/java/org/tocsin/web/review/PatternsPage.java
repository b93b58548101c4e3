package org.tocsin.web.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tocsin.model.Person;
import org.tocsin.ports.CaseStore;
import org.tocsin.review.Batch;
import org.tocsin.review.Pattern;
import org.tocsin.review.Preview;
import org.tocsin.review.RefusedException;
import org.tocsin.review.Reviewer;

/** The same answer to the same question: proposed after repeated decisions, previewed, applied at once, taken back at once. */
@Controller
final class PatternsPage {
    private final Workroom room;
    private final CaseStore store;

    PatternsPage(Workroom room, CaseStore store) {
        this.room = room;
        this.store = store;
    }

    /**
     * A pattern as it is shown.
     *
     * @param mark by which the form names it: what it consists of, as a number
     * @param name of its person in the registry, empty if it names none
     */
    public record Shown(int mark, Preview preview, String name) {}

    @GetMapping("/review/patterns")
    String list(Authentication who, Model model) {
        model.addAttribute("patterns", shown(reviewer(who)));
        return "patterns";
    }

    private Reviewer reviewer(Authentication who) {
        return room.reviewer(who, room.ready());
    }

    private List<Shown> shown(Reviewer reviewer) {
        List<Shown> shown = new ArrayList<>();
        for (Pattern pattern : room.desk().patterns()) {
            Preview preview = room.desk().preview(reviewer, pattern);
            if (preview.doubts() > 0) {
                shown.add(new Shown(mark(pattern), preview, name(pattern.person())));
            }
        }
        return shown;
    }

    /** The same while the pattern asks the same, however often it was answered so meanwhile. */
    private static int mark(Pattern pattern) {
        return Objects.hash(
                pattern.kind().name(),
                pattern.verdict().name(),
                pattern.person(),
                pattern.print(),
                String.valueOf(pattern.role()),
                pattern.evidence());
    }

    private String name(int number) {
        if (number < 0) {
            return "";
        }
        Person person = store.registry().person(number);
        String surname = person.usedName().isEmpty() ? person.birthName() : person.usedName();
        return (surname + ' ' + person.givenNames().replace(';', ' ')).strip();
    }

    @PostMapping("/review/patterns")
    String apply(@RequestParam int mark, Authentication who, Model model) {
        Reviewer reviewer = reviewer(who);
        Pattern pattern = room.desk().patterns().stream()
                .filter(p -> mark(p) == mark)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        try {
            Batch batch = room.desk().apply(reviewer, pattern);
            model.addAttribute("batch", batch);
        } catch (RefusedException e) {
            model.addAttribute("said", Refused.text(e));
        }
        return list(who, model);
    }

    @PostMapping("/review/patterns/revert")
    String revert(@RequestParam long batch, Authentication who, Model model) {
        try {
            room.desk().revert(reviewer(who), batch);
            model.addAttribute("said", "said.undo");
        } catch (RefusedException e) {
            model.addAttribute("said", Refused.text(e));
        }
        return list(who, model);
    }
}
