package org.tocsin.web.review;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.DecisionStore.Decision;
import org.tocsin.ports.DecisionStore.Verdict;
import org.tocsin.review.Claim;
import org.tocsin.review.Doubt;
import org.tocsin.review.RefusedException;
import org.tocsin.review.Reviewer;
import org.tocsin.review.view.DoubtView;
import org.tocsin.review.view.Masking;
import org.tocsin.review.view.Pace;
import org.tocsin.web.access.Member;

/** One doubt after the other: what the document says, who could be meant, and a key for each answer. */
@Controller
final class ReviewPage {
    /** People shown for a search. */
    private static final int MOST_FOUND = 12;

    /** Own decisions that tell the pace. */
    private static final int LOOKED_AT = 200;

    private final Workroom room;
    private final CaseStore store;

    ReviewPage(Workroom room, CaseStore store) {
        this.room = room;
        this.store = store;
    }

    @GetMapping("/review")
    String next(@RequestParam MultiValueMap<String, String> given, Authentication who, Locale locale, Model model) {
        return show(Wanted.of(given), "", who, locale, model, "review");
    }

    @PostMapping("/review/decide")
    String decide(
            @RequestParam int item,
            @RequestParam int mention,
            @RequestParam long latest,
            @RequestParam String say,
            @RequestParam MultiValueMap<String, String> given,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Authentication who,
            Locale locale,
            Model model) {
        Workroom.Tools tools = room.ready();
        Reviewer reviewer = room.reviewer(Member.required(who).account(), tools);
        Word word = Word.of(say);
        String said;
        try {
            Doubt doubt = tools.queue()
                    .at(item, mention)
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            said = doubt.latest() == latest
                    ? told(room.desk().decide(reviewer, doubt, word.verdict(), word.person()))
                    : "refused.decided_meanwhile";
        } catch (RefusedException e) {
            said = "refused." + e.refusal().name().toLowerCase(Locale.ROOT);
        }
        return show(Wanted.of(given), said, who, locale, model, part == null ? "review" : "review :: doubt");
    }

    private static String told(Decision decision) {
        String word = decision.verdict().name().toLowerCase(Locale.ROOT);
        return decision.second() ? "said.second" : "said." + word;
    }

    /** People of the registry by name, for a doubt about somebody who was not proposed; names never stand in an address. */
    @PostMapping("/review/search")
    String search(
            @RequestParam String query, @RequestParam MultiValueMap<String, String> given, Locale locale, Model model) {
        boolean asked = query.strip().length() >= 2;
        model.addAttribute("asked", asked);
        model.addAttribute("hits", asked ? room.ready().search().find(query, 0, MOST_FOUND, locale) : List.of());
        return "review :: found";
    }

    @PostMapping("/review/undo")
    String undo(
            @RequestParam MultiValueMap<String, String> given,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Authentication who,
            Locale locale,
            Model model) {
        Workroom.Tools tools = room.ready();
        String said = "said.undo";
        try {
            room.desk().undo(room.reviewer(Member.required(who).account(), tools));
        } catch (RefusedException e) {
            said = "refused." + e.refusal().name().toLowerCase(Locale.ROOT);
        }
        return show(Wanted.of(given), said, who, locale, model, part == null ? "review" : "review :: doubt");
    }

    @PostMapping("/review/unmask")
    String unmask(
            @RequestParam int item,
            @RequestParam int mention,
            @RequestParam String reason,
            @RequestParam MultiValueMap<String, String> given,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Authentication who,
            Locale locale,
            Model model) {
        String why = UnmaskReason.of(reason);
        Workroom.Tools tools = room.ready();
        Member member = Member.required(who);
        Reviewer reviewer = room.reviewer(member.account(), tools);
        Doubt doubt =
                tools.queue().at(item, mention).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        try {
            room.desk().claim(reviewer, doubt);
        } catch (RefusedException e) {
            String said = "refused." + e.refusal().name().toLowerCase(Locale.ROOT);
            return show(Wanted.of(given), said, who, locale, model, part == null ? "review" : "review :: doubt");
        }
        journal("document.unmasked", member, doubt, Map.of("reason", why));
        frame(Wanted.of(given), "", reviewer, tools, model);
        put(doubt, Masking.UNMASKED, tools, locale, model);
        return part == null ? "review" : "review :: doubt";
    }

    private String show(Wanted wanted, String said, Authentication who, Locale locale, Model model, String template) {
        Workroom.Tools tools = room.tools();
        if (tools == null) {
            model.addAttribute("wanted", wanted);
            return "review-wait";
        }
        Member member = Member.required(who);
        Reviewer reviewer = room.reviewer(member.account(), tools);
        List<Claim> taken = tools.queue().take(reviewer, wanted.filter(), 1);
        frame(wanted, said, reviewer, tools, model);
        if (!taken.isEmpty()) {
            Doubt doubt = taken.get(0).doubt();
            journal("document.viewed", member, doubt, Map.of());
            put(doubt, Masking.MASKED, tools, locale, model);
        }
        return template;
    }

    private void frame(Wanted wanted, String said, Reviewer reviewer, Workroom.Tools tools, Model model) {
        model.addAttribute("wanted", wanted);
        model.addAttribute("said", said);
        model.addAttribute("reasons", UnmaskReason.ALL);
        int left = tools.queue().size(reviewer, wanted.filter());
        List<Long> times = room.desk().decisions(reviewer.account(), LOOKED_AT).stream()
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

    private void journal(String event, Member member, Doubt doubt, Map<String, String> more) {
        Map<String, String> facts = new java.util.HashMap<>(more);
        facts.put("account", Integer.toString(member.account()));
        facts.put("item", doubt.itemId());
        store.journal().append(event, facts);
    }

    /** A verdict and whom it names, as the buttons send it: {@code ACCEPT:17}, {@code SKIP}. */
    private record Word(Verdict verdict, int person) {
        static Word of(String say) {
            String[] parts = say.split(":", -1);
            try {
                Verdict verdict = Verdict.valueOf(parts[0]);
                boolean own = verdict != Verdict.UNDO && verdict != Verdict.WITHDRAW;
                if (own && parts.length <= 2) {
                    return new Word(verdict, parts.length == 2 ? Integer.parseInt(parts[1]) : -1);
                }
            } catch (IllegalArgumentException e) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, e);
            }
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }
}
