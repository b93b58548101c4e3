package org.tocsin.web.notices;

import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.ports.NoticeStore.Which;
import org.tocsin.web.access.Member;
import org.tocsin.web.access.Rights;

/** The plan, what is held, and single notices. Signing and letting go are the data protection officer's. */
@Controller
final class NoticesPage {
    private static final int AT_ONCE = 50;

    private final CaseStore store;
    private final Notices notices;

    NoticesPage(CaseStore store, Notices notices) {
        this.store = store;
        this.notices = notices;
    }

    @GetMapping("/notices")
    String plan(Authentication who, Locale locale, Model model) {
        model.addAttribute("decides", Member.required(who).roles().contains(Rights.Role.DPO));
        model.addAttribute(
                "view",
                notices.plan().map(plan -> PlanView.of(store, plan, locale)).orElse(null));
        return "notices";
    }

    @PostMapping("/notices/sign")
    String sign(@RequestParam int plan, Authentication who, Locale locale, Model model) {
        try {
            notices.sign(who, plan);
            model.addAttribute("said", "notices.signed.now");
        } catch (CaseException e) {
            model.addAttribute("said", "notices.stale");
        }
        return plan(who, locale, model);
    }

    @GetMapping("/notices/held")
    String held(@RequestParam(defaultValue = "0") int after, Authentication who, Locale locale, Model model) {
        Notices.Shown page = notices.page(who, Which.all().in(State.HELD), after, AT_ONCE);
        model.addAttribute("after", page.after());
        model.addAttribute(
                "rows",
                page.rows().stream().map(row -> NoticeView.of(row, locale)).toList());
        return "notices-held";
    }

    @GetMapping("/notices/{number}")
    String notice(@PathVariable int number, Authentication who, Locale locale, Model model) {
        Notice notice = notices.find(who, number);
        model.addAttribute("notice", NoticeView.of(notice, locale));
        model.addAttribute("message", notices.read(who, notice));
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
        if (reason.isBlank() || reason.length() > Notices.LONGEST_REASON) {
            model.addAttribute("said", "notices.reason.missing");
        } else {
            try {
                notices.release(who, number, reason);
                model.addAttribute("said", "notices.released");
            } catch (CaseException e) {
                model.addAttribute("said", "notices.not.released");
            }
        }
        return notice(number, who, locale, model);
    }
}
