package org.tocsin.web.notices;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.ports.NoticeStore.Plan;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.ports.NoticeStore.Which;
import org.tocsin.respond.notice.plan.Releasing;
import org.tocsin.respond.notice.plan.Signature;
import org.tocsin.respond.notice.text.NoticeTexts;
import org.tocsin.web.access.Member;
import org.tocsin.web.access.Rights;
import org.tocsin.web.review.ViewJournal;
import org.tocsin.web.review.Workroom;

/** The plan, what is held, and single notices. Signing and letting go are the data protection officer's. */
@Controller
final class NoticesPage {
    private static final int AT_ONCE = 50;
    private static final int LONGEST_REASON = 500;

    private final CaseStore store;
    private final Workroom room;
    private final ViewJournal views;
    private final Clock clock;

    NoticesPage(CaseStore store, Workroom room, ViewJournal views, Clock clock) {
        this.store = store;
        this.room = room;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/notices")
    String plan(Authentication who, Locale locale, Model model) {
        List<Plan> plans = store.notices().plans();
        model.addAttribute("decides", Member.required(who).roles().contains(Rights.Role.DPO));
        model.addAttribute("view", plans.isEmpty() ? null : PlanView.of(store, plans.get(plans.size() - 1), locale));
        return "notices";
    }

    @PostMapping("/notices/sign")
    String sign(@RequestParam int plan, Authentication who, Locale locale, Model model) {
        try {
            Signature.sign(store, plan, Member.required(who).shown(), clock.millis());
            model.addAttribute("said", "notices.signed.now");
        } catch (CaseException e) {
            model.addAttribute("said", "notices.stale");
        }
        return plan(who, locale, model);
    }

    @GetMapping("/notices/held")
    String held(@RequestParam(defaultValue = "0") int after, Authentication who, Locale locale, Model model) {
        List<NoticeView> rows = new ArrayList<>();
        var hidden = room.reviewer(who, room.ready()).exclusions();
        Which which = Which.all().in(State.HELD).page(after, AT_ONCE + 1);
        store.notices().outlines(which, notice -> rows.add(NoticeView.of(notice, locale)));
        boolean more = rows.size() > AT_ONCE;
        List<NoticeView> page = rows.subList(0, Math.min(AT_ONCE, rows.size()));
        model.addAttribute("after", more ? page.get(page.size() - 1).number() : 0);
        model.addAttribute(
                "rows",
                page.stream().filter(row -> !hidden.contains(row.person())).toList());
        return "notices-held";
    }

    @GetMapping("/notices/{number}")
    String notice(@PathVariable int number, Authentication who, Locale locale, Model model) {
        Notice notice = found(number, who);
        views.notice(who, number);
        Plan plan = store.notices().plan(notice.plan()).orElseThrow();
        model.addAttribute("notice", NoticeView.of(notice, locale));
        model.addAttribute("message", NoticeTexts.of(plan).message(notice));
        model.addAttribute(
                "steps",
                store.notices().events(number).stream()
                        .map(event -> NoticeView.Step.of(event, locale))
                        .toList());
        model.addAttribute("decides", Member.required(who).roles().contains(Rights.Role.DPO));
        return "notice";
    }

    @PostMapping("/notices/{number}/release")
    String release(
            @PathVariable int number, @RequestParam String reason, Authentication who, Locale locale, Model model) {
        found(number, who);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            model.addAttribute("said", "notices.reason.missing");
        } else {
            try {
                new Releasing(store, reason.strip(), clock.millis()).one(number);
                model.addAttribute("said", "notices.released");
            } catch (CaseException e) {
                model.addAttribute("said", "notices.not.released");
            }
        }
        return notice(number, who, locale, model);
    }

    private Notice found(int number, Authentication who) {
        Notice notice =
                store.notices().notice(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (room.reviewer(who, room.ready()).exclusions().contains(notice.person())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return notice;
    }
}
