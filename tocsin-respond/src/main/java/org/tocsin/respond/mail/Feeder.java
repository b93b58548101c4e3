package org.tocsin.respond.mail;

import java.time.Clock;
import java.util.List;
import org.tocsin.ports.NoticeStore.Move;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.respond.notice.Recipient;

/**
 * Brings the notices of a wave from the store to the sorter, page by page, and again from where some were put off until none is left.
 * Without patience it leaves those for another run that are not due yet.
 */
final class Feeder {
    private static final int PAGE = 250;
    private static final long SLICE_MILLIS = 5_000;

    private final Outbox outbox;
    private final NoticeText texts;
    private final Sorter sorter;
    private final SendCounts counts;
    private final Clock clock;
    private final boolean patient;
    private int again;
    private long nextDue;
    private boolean brought;

    Feeder(Outbox outbox, NoticeText texts, Sorter sorter, SendCounts counts, Clock clock, boolean patient) {
        this.outbox = outbox;
        this.texts = texts;
        this.sorter = sorter;
        this.counts = counts;
        this.clock = clock;
        this.patient = patient;
    }

    /** Brings all; returns when all is over or the sorter is closed. */
    void run() throws InterruptedException {
        int from = 0;
        while (from < Integer.MAX_VALUE && !sorter.isClosed()) {
            pass(from);
            from = next();
        }
    }

    /** Brings everything behind this number. */
    private void pass(int from) throws InterruptedException {
        again = Integer.MAX_VALUE;
        nextDue = Long.MAX_VALUE;
        brought = false;
        int after = from;
        while (!sorter.isClosed()) {
            sorter.awaitRoom();
            List<Notice> page = outbox.page(after, PAGE);
            if (page.isEmpty()) {
                return;
            }
            page.forEach(this::bring);
            after = page.get(page.size() - 1).number();
        }
    }

    private void bring(Notice notice) {
        long left = notice.state() == State.RENDERED
                ? Retry.left(notice.attempts(), notice.changedAt(), clock.millis())
                : 0;
        if (left > 0) {
            again = Math.min(again, notice.number());
            nextDue = Math.min(nextDue, left);
            return;
        }
        Recipient recipient = texts.recipient(notice);
        MailAddress to = MailAddress.of(recipient.email());
        if (to == null) {
            refuse(notice);
        } else if (sorter.add(new Parcel(notice, recipient, to))) {
            brought = true;
        } else {
            again = Math.min(again, notice.number());
        }
    }

    /** What is no address cannot be written to: the post must bring the notice. */
    private void refuse(Notice notice) {
        Move move = Move.of(notice.number(), notice.state(), State.UNDELIVERABLE, clock.millis(), "no mail address");
        if (!outbox.move(List.of(move)).isEmpty()) {
            counts.count(Fate.UNDELIVERABLE);
        }
    }

    /** Behind which number to go on; {@code Integer.MAX_VALUE} when all is over. */
    private int next() throws InterruptedException {
        long began = System.nanoTime();
        while (!sorter.isClosed()) {
            boolean due = nextDue < Long.MAX_VALUE && (System.nanoTime() - began) / 1_000_000 >= nextDue;
            if (due || sorter.hasRoomAgain()) {
                return Math.min(again, sorter.putOff()) - 1;
            }
            if (sorter.isIdle()) {
                again = Math.min(again, sorter.putOff());
                if (again == Integer.MAX_VALUE || !(patient || brought)) {
                    return Integer.MAX_VALUE;
                }
                if (brought) {
                    return again - 1;
                }
            }
            sorter.awaitRefill(SLICE_MILLIS);
        }
        return Integer.MAX_VALUE;
    }
}
