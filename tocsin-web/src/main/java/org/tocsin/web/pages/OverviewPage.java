package org.tocsin.web.pages;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.tocsin.ports.CaseSettings;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore;
import org.tocsin.respond.report.AuthorityClock;
import org.tocsin.review.view.OverviewNumbers;
import org.tocsin.web.Serving;
import org.tocsin.web.access.Member;
import org.tocsin.web.access.Rights;
import org.tocsin.web.lists.Lists;
import org.tocsin.web.review.Workroom;

/** The case in numbers that reconcile. */
@Controller
final class OverviewPage {
    /** So often a page asks by itself how far the scan is; then somebody must ask: a page left open ends no session too late. */
    private static final int MOST_LOOKS = 200;

    private final Lists lists;
    private final Workroom room;
    private final Serving serving;
    private final Clock clock;
    private final MessageSource texts;

    OverviewPage(Lists lists, Workroom room, Serving serving, Clock clock, MessageSource texts) {
        this.texts = texts;
        this.lists = lists;
        this.room = room;
        this.serving = serving;
        this.clock = clock;
    }

    @GetMapping("/")
    String overview(
            Authentication who, @RequestParam(required = false) @Nullable String wrong, Locale locale, Model model) {
        if (room.tools() == null) {
            return "wait";
        }
        OverviewNumbers now = lists.now().numbers();
        model.addAttribute("all", now);
        model.addAttribute("numbers", now.numbers());
        model.addAttribute("overview", new Overview(now.numbers(), locale));
        CaseStore store = serving.store();
        CaseSettings settings = store.settings();
        model.addAttribute("clock", AuthorityClock.of(settings.toAuthority(), clock.instant()));
        model.addAttribute("responsible", settings.responsible());
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("wrong", wrong != null);
        model.addAttribute("answers", Member.required(who).roles().contains(Rights.Role.DPO));
        List<Overview.Row> notices = notices(store, locale);
        model.addAttribute("notices", notices);
        model.addAttribute(
                "noticesAll", notices.stream().mapToLong(Overview.Row::count).sum());
        watch(0, model);
        return "overview";
    }

    /** Notices by state, in the order in which they pass through them; states without any are left out. */
    private List<Overview.Row> notices(CaseStore store, Locale locale) {
        Map<NoticeStore.State, Long> counts = new EnumMap<>(NoticeStore.State.class);
        store.notices().counts().forEach(count -> counts.merge(count.state(), count.count(), Long::sum));
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return counts.entrySet().stream()
                .map(e -> new Overview.Row(
                        texts.getMessage("overview.notice." + e.getKey().word(), null, locale), e.getValue(), most))
                .toList();
    }

    /** The part of the page that tells of a running scan; whoever asks for it as a page gets the whole. */
    @GetMapping("/overview/progress")
    String progress(
            @RequestParam(defaultValue = "0") int looks,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Model model) {
        if (part == null) {
            return "redirect:/";
        }
        watch(Math.max(0, Math.min(MOST_LOOKS, looks)), model);
        model.addAttribute("followed", true);
        return "overview-parts :: scan";
    }

    private void watch(int looks, Model model) {
        ScanWatch watch = ScanWatch.of(serving.folder(), clock.millis());
        model.addAttribute("scan", watch);
        model.addAttribute("looks", looks + 1);
        model.addAttribute("asksAgain", watch.isOpen() && looks < MOST_LOOKS);
    }
}
