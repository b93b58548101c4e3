package org.tocsin.web.review;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tocsin.model.Category;
import org.tocsin.model.Population;
import org.tocsin.ports.DecisionStore.Decision;
import org.tocsin.ports.DecisionStore.Verdict;
import org.tocsin.review.Claim;
import org.tocsin.review.Doubt;
import org.tocsin.review.Filter;
import org.tocsin.review.Refusal;
import org.tocsin.review.RefusedException;
import org.tocsin.review.Reviewer;
import org.tocsin.review.view.DoubtView;
import org.tocsin.review.view.Masking;
import org.tocsin.review.view.Pace;
import org.tocsin.web.pages.Asked;

/** One doubt after the other: what the document says, who could be meant, and a key for each answer. */
@Controller
final class ReviewPage {
    /** People shown for a search. */
    private static final int MOST_FOUND = 12;

    /** Own decisions that tell the pace. */
    private static final int LOOKED_AT = 200;

    private final Workroom room;
    private final Deciding deciding;

    ReviewPage(Workroom room, Deciding deciding) {
        this.room = room;
        this.deciding = deciding;
    }

    @GetMapping("/review")
    String next(Asked asked, Authentication who, Locale locale, Model model) {
        return show(asked, "", who, locale, model);
    }

    @PostMapping("/review/decide")
    String decide(
            Asked asked,
            @RequestParam int item,
            @RequestParam int mention,
            @RequestParam long latest,
            @RequestParam String say,
            Authentication who,
            Locale locale,
            Model model) {
        Answer answer = Answer.of(say);
        Doubt doubt = deciding.doubt(item, mention);
        String said;
        try {
            said = told(
                    doubt,
                    deciding.decide(who, doubt, latest, answer.verdict(), answer.person())
                            .decision());
        } catch (RefusedException e) {
            said = e.refusal() == Refusal.DECIDED_MEANWHILE ? late(doubt, answer, who) : Refused.text(e);
        }
        return show(asked, said, who, locale, model);
    }

    /** The doubt was answered since it was shown: by somebody else, in another window, or by this very answer. */
    private String late(Doubt doubt, Answer answer, Authentication who) {
        return deciding.own(who, 1).stream()
                .filter(own -> own.number() == doubt.latest())
                .map(own -> own.verdict() == answer.verdict() && own.person() == answer.person()
                        ? told(doubt, own)
                        : "refused.decided_by_you")
                .findFirst()
                .orElse("refused.decided_meanwhile");
    }

    /** What became of an answer: where two must agree the first word waits, and the second one decides. */
    private String told(Doubt doubt, Decision decision) {
        boolean waits = decision.second()
                && !deciding.doubt(doubt.item(), doubt.mention()).proposals().isEmpty();
        return waits ? "said.second" : "said." + decision.verdict().name().toLowerCase(Locale.ROOT);
    }

    /** People of the registry by name, for a doubt about somebody who was not proposed; names never stand in an address. */
    @PostMapping("/review/search")
    String search(@RequestParam String query, Locale locale, Model model) {
        boolean enough = query.strip().length() >= 2;
        model.addAttribute("enough", enough);
        model.addAttribute("hits", enough ? room.ready().search().find(query, 0, MOST_FOUND, locale) : List.of());
        return "review :: found";
    }

    @PostMapping("/review/undo")
    String undo(Asked asked, Authentication who, Locale locale, Model model) {
        String said = "said.undo";
        try {
            deciding.undo(who);
        } catch (RefusedException e) {
            said = Refused.text(e);
        }
        return show(asked, said, who, locale, model);
    }

    @PostMapping("/review/unmask")
    String unmask(
            Asked asked,
            @RequestParam int item,
            @RequestParam int mention,
            @RequestParam String reason,
            Authentication who,
            Locale locale,
            Model model) {
        Workroom.Tools tools = room.ready();
        Doubt doubt = deciding.doubt(item, mention);
        try {
            deciding.unmask(who, doubt, reason);
        } catch (RefusedException e) {
            return show(asked, Refused.text(e), who, locale, model);
        }
        frame(asked, "", room.reviewer(who, tools), tools, model);
        put(doubt, Masking.UNMASKED, tools, locale, model);
        model.addAttribute("reason", reason);
        return "review";
    }

    private String show(Asked asked, String said, Authentication who, Locale locale, Model model) {
        Workroom.Tools tools = room.tools();
        if (tools == null) {
            return "wait";
        }
        Optional<Claim> taken = deciding.next(who, filter(asked));
        frame(asked, said, room.reviewer(who, tools), tools, model);
        taken.ifPresent(claim -> put(claim.doubt(), Masking.MASKED, tools, locale, model));
        return "review";
    }

    /** What is asked for, for the queue; words that no table knows want all. */
    private static Filter filter(Asked asked) {
        Population population = asked.of("population", Population.values());
        Category category = asked.of("category", Category.values());
        String only = asked.word("only");
        return new Filter(
                population == null ? Set.of() : Set.of(population),
                category == null ? Set.of() : Set.of(category),
                Set.of(),
                0,
                only.equals("conflicts"),
                only.equals("proposals"));
    }

    private void frame(Asked asked, String said, Reviewer reviewer, Workroom.Tools tools, Model model) {
        model.addAttribute("said", said);
        model.addAttribute("reasons", UnmaskReason.ALL);
        int left = tools.queue().size(reviewer, filter(asked));
        List<Long> times = room.desk().decisions(reviewer.account(), LOOKED_AT).stream()
                .filter(decision -> decision.verdict() != Verdict.SKIP)
                .map(Decision::at)
                .sorted()
                .toList();
        model.addAttribute("left", left);
        model.addAttribute("pace", Pace.of(times, left));
    }

    private static void put(Doubt doubt, Masking masking, Workroom.Tools tools, Locale locale, Model model) {
        model.addAttribute("doubt", doubt);
        model.addAttribute("unmasked", masking == Masking.UNMASKED);
        Optional<DoubtView> view = tools.doubts().of(doubt.item(), doubt.mention(), doubt.passage(), locale, masking);
        view.ifPresent(v -> {
            model.addAttribute("view", v);
            model.addAttribute("rows", Comparison.of(v.candidates()));
        });
    }
}
