package org.tocsin.web.api;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.ports.NoticeStore.Plan;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.ports.NoticeStore.Which;
import org.tocsin.respond.notice.plan.Signature;
import org.tocsin.respond.notice.text.NoticeTexts;
import org.tocsin.respond.severity.Gate;
import org.tocsin.web.notices.Notices;

/** The plan of notices, each of them, what is held; signing and letting go are the data protection officer's. */
@RestController
@RequestMapping("/api/notices")
final class NoticesApi {
    private final CaseStore store;
    private final Notices notices;

    NoticesApi(CaseStore store, Notices notices) {
        this.store = store;
        this.notices = notices;
    }

    /**
     * Some notices of a list.
     *
     * @param after number behind which the list goes on; left out where it ends
     */
    public record NoticeRows(List<NoticeRow> rows, @Nullable Integer after) {}

    /** Which plan is signed. */
    public record Signing(int plan) {}

    /** Why a notice may go, 1 to 500 characters; kept sealed with the step. */
    public record Letting(String reason) {
        public Letting {
            if (reason.isBlank() || reason.length() > Notices.LONGEST_REASON) {
                throw new WrongFieldException("reason");
            }
        }

        /** Tells nothing. */
        @Override
        public String toString() {
            return "Letting[]";
        }
    }

    @Says("Notices in order of their number, some behind a number; those to one's own circle are left out.")
    @GetMapping
    NoticeRows notices(
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) @Nullable Channel channel,
            @RequestParam(required = false) @Nullable Integer after,
            @RequestParam(defaultValue = Paging.SIZE) int size,
            Authentication who,
            Locale locale) {
        Which all = state == null ? Which.all() : Which.all().in(state);
        int count = new Paging(1, size).size();
        Notices.Shown page =
                notices.page(who, channel == null ? all : all.by(channel), after == null ? 0 : after, count);
        return new NoticeRows(
                page.rows().stream().map(row -> NoticeRow.of(row, locale)).toList(),
                page.after() == 0 ? null : page.after());
    }

    @Says(value = "The last plan in numbers; nothing that names a person.", refuses = 404)
    @GetMapping("/plan")
    PlanFigures plan() {
        return PlanFigures.of(store, last());
    }

    @Says(
            value =
                    "Signs a plan: what is signed can be sent. 409 plan_changed: make it anew first. The journal notes it.",
            refuses = {404, 409})
    @PostMapping("/plan/sign")
    PlanFigures signPlan(@RequestBody Signing signing, Authentication who) {
        Plan plan = store.notices().plan(signing.plan()).orElseThrow(NoticesApi::missing);
        if (Signature.isStale(store, plan)) {
            throw new ConflictException("plan_changed");
        }
        notices.sign(who, plan.number());
        return PlanFigures.of(store, store.notices().plan(plan.number()).orElse(plan));
    }

    @Says("What a notice says, without its code, and what happened to it. The journal notes it.")
    @GetMapping("/{number}")
    NoticeText notice(@PathVariable int number, Authentication who, Locale locale) {
        Notice notice = notices.find(who, number);
        return NoticeText.of(
                NoticeRow.of(notice, locale),
                notices.read(who, notice),
                store.notices().events(number));
    }

    @Says(
            value =
                    "Lets a held notice go with its wave, for a reason. Never one in the name of somebody who died. The journal notes it.",
            refuses = 409)
    @PostMapping("/{number}/release")
    NoticeRow releaseNotice(@PathVariable int number, @RequestBody Letting letting, Authentication who, Locale locale) {
        Notice notice = notices.find(who, number);
        boolean dead = NoticeTexts.gates(notice).contains(Gate.DECEASED);
        if (notice.state() != State.HELD || (dead && notice.channel() == Channel.NONE)) {
            throw new ConflictException("not_released");
        }
        notices.release(who, number, letting.reason());
        return NoticeRow.of(notices.find(who, number), locale);
    }

    private Plan last() {
        return notices.plan().orElseThrow(NoticesApi::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
