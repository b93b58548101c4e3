package org.tocsin.web.notices;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.ports.NoticeStore.Plan;
import org.tocsin.ports.NoticeStore.Which;
import org.tocsin.respond.notice.Message;
import org.tocsin.respond.notice.plan.Releasing;
import org.tocsin.respond.notice.plan.Signature;
import org.tocsin.respond.notice.text.NoticeTexts;
import org.tocsin.review.Exclusions;
import org.tocsin.web.access.Member;
import org.tocsin.web.review.ViewJournal;
import org.tocsin.web.review.Workroom;

/** Notices as the screen and programs show them: journalled, and none to one's own circle. */
@Component
public final class Notices {
    /** The longest reason to let one go, in characters. */
    public static final int LONGEST_REASON = 500;

    private final CaseStore store;
    private final Workroom room;
    private final ViewJournal views;
    private final Clock clock;

    Notices(CaseStore store, Workroom room, ViewJournal views, Clock clock) {
        this.store = store;
        this.room = room;
        this.views = views;
        this.clock = clock;
    }

    /**
     * Some notices of a list.
     *
     * @param rows  outlines; those to the circle of who asks are left out
     * @param after number behind which the list goes on, or 0 where it ends
     */
    public record Shown(List<Notice> rows, int after) {}

    /** The last plan that was made. */
    public Optional<Plan> plan() {
        List<Plan> plans = store.notices().plans();
        return plans.isEmpty() ? Optional.empty() : Optional.of(plans.get(plans.size() - 1));
    }

    /** At most so many of these notices behind a number; nothing sealed is opened. */
    public Shown page(Authentication who, Which which, int after, int count) {
        Exclusions hidden = circle(who);
        List<Notice> rows = new ArrayList<>();
        store.notices().outlines(which.page(after, count + 1), rows::add);
        List<Notice> page = rows.subList(0, Math.min(count, rows.size()));
        int next = rows.size() > count ? page.get(count - 1).number() : 0;
        return new Shown(
                page.stream()
                        .filter(notice -> !hidden.contains(notice.person()))
                        .toList(),
                next);
    }

    /**
     * The notice with this number.
     *
     * @throws ResponseStatusException if there is none, or it is to somebody of this account's circle
     */
    public Notice find(Authentication who, int number) {
        Notice notice =
                store.notices().notice(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (circle(who).contains(notice.person())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return notice;
    }

    /** What a notice says; that it was looked at is in the journal. */
    public Message read(Authentication who, Notice notice) {
        views.notice(who, notice.number());
        Plan plan = store.notices().plan(notice.plan()).orElseThrow();
        return NoticeTexts.of(plan).message(notice);
    }

    /**
     * Signs a plan.
     *
     * @throws CaseException if there is no such plan, or the registry or the results changed since it was made
     */
    public void sign(Authentication who, int plan) {
        Signature.sign(store, plan, Member.required(who).shown(), clock.millis());
        views.signed(who, plan);
    }

    /**
     * Lets a held notice go.
     *
     * @param reason kept sealed with the step, not blank
     * @throws CaseException if nothing holds it, or its person is dead
     */
    public void release(Authentication who, int number, String reason) {
        find(who, number);
        new Releasing(store, reason.strip(), clock.millis()).one(number);
        views.released(who, number);
    }

    private Exclusions circle(Authentication who) {
        return room.reviewer(who, room.ready()).exclusions();
    }
}
