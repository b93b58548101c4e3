package org.tocsin.respond.mail;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.NoticeStore.Move;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.ports.NoticeStore.State;

/** Hands mails over, one after the other, on one connection that stays open. */
final class Courier implements Runnable {
    private final Crew crew;
    private @Nullable SmtpLine line;
    private int handed;

    /**
     * What all couriers of a wave share.
     *
     * @param allowed       how many more mails may be handed over
     * @param perConnection mails after which a connection is made anew
     */
    record Crew(
            Sorter sorter,
            NoticeText texts,
            MailComposer composer,
            Switchboard switchboard,
            StepWriter steps,
            SendCounts counts,
            Brake brake,
            Halt halt,
            Semaphore allowed,
            int perConnection,
            Clock clock) {}

    Courier(Crew crew) {
        this.crew = crew;
    }

    @Override
    public void run() {
        try {
            Parcel parcel = crew.sorter().take();
            while (parcel != null) {
                Fate fate = deliver(parcel);
                crew.sorter().ended(parcel, fate);
                crew.counts().count(fate);
                parcel = crew.halt().isSet() ? null : crew.sorter().take();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            hangUp();
        }
    }

    private Fate deliver(Parcel parcel) throws InterruptedException {
        SmtpLine open = line();
        if (open == null) {
            return Fate.BUSY;
        }
        NoticeText.Text text;
        try {
            text = crew.texts().text(parcel.notice());
        } catch (CaseException e) {
            crew.halt().stop(Stop.Why.TEXT, String.valueOf(e.getMessage()));
            return Fate.BUSY;
        }
        if (!text.faults().isEmpty()) {
            note(move(parcel, parcel.notice().state(), State.HELD, text.hash(), "text: " + text.faults()));
            crew.brake().held(crew.halt());
            return Fate.HELD;
        }
        if (!crew.allowed().tryAcquire()) {
            crew.halt().stop(Stop.Why.LIMIT, "");
            return Fate.BUSY;
        }
        Mail mail = crew.composer().compose(parcel.number(), parcel.recipient(), parcel.to(), text.message());
        Fate fate = hand(open, parcel, mail, text.hash());
        if (fate != Fate.ACCEPTED) {
            crew.allowed().release();
        }
        if (fate == Fate.LOST || fate == Fate.BUSY || fate == Fate.UNCERTAIN) {
            drop();
            crew.sorter().rest();
            crew.switchboard().silent(Reply.NONE, crew.halt());
        } else {
            crew.switchboard().alive();
        }
        return fate;
    }

    private Fate hand(SmtpLine open, Parcel parcel, Mail mail, String hash) {
        handed++;
        Reply offered = open.offer(mail);
        if (!offered.isGood()) {
            if (offered.code() > 0 && offered.code() != 421 && !open.reset()) {
                drop();
            }
            return refused(parcel, parcel.notice().state(), offered, Judge.of(offered), hash);
        }
        Notice notice = parcel.notice();
        if (!crew.steps().intend(move(parcel, notice.state(), State.HANDED_OVER, hash, ""))) {
            open.reset();
            return Fate.TAKEN;
        }
        Reply reply = open.begin();
        if (!reply.isGood()) {
            return refused(parcel, State.HANDED_OVER, reply, Judge.of(reply), "");
        }
        if (!open.write(mail.content())) {
            return refused(parcel, State.HANDED_OVER, Reply.NONE, Fate.LOST, "");
        }
        reply = open.end();
        Fate fate = Judge.ofEnd(reply);
        if (fate == Fate.ACCEPTED) {
            crew.brake().accepted();
            note(move(parcel, State.HANDED_OVER, State.ACCEPTED, "", reply.text()));
            return fate;
        }
        return refused(parcel, State.HANDED_OVER, reply, fate, "");
    }

    /** Writes what becomes of a notice whose mail was not taken over; it stood in this state before. */
    private Fate refused(Parcel parcel, State from, Reply reply, Fate fate, String hash) {
        switch (fate) {
            case LATER -> later(parcel, from, reply, hash);
            case UNDELIVERABLE -> {
                note(move(parcel, from, State.UNDELIVERABLE, hash, reply.text()));
                crew.brake().refused(reply, crew.halt());
            }
            case UNCERTAIN -> note(move(parcel, from, State.UNCERTAIN, "", "no answer to the end of the mail"));
            case STOP -> {
                if (crew.brake().tolerates(reply, crew.halt())) {
                    note(move(parcel, from, State.UNDELIVERABLE, hash, reply.text()));
                    return Fate.UNDELIVERABLE;
                }
                back(parcel, from, reply);
            }
            default -> back(parcel, from, reply);
        }
        return fate;
    }

    /** An attempt counts when it is handed over: so it is written as one, which failed for now or for good. */
    private void later(Parcel parcel, State from, Reply reply, String hash) {
        boolean over = Retry.isOver(parcel.notice().attempts() + 1);
        Move result = move(parcel, State.HANDED_OVER, over ? State.UNDELIVERABLE : State.RENDERED, "", reply.text());
        if (from == State.HANDED_OVER) {
            note(result);
        } else {
            crew.steps().note(List.of(move(parcel, from, State.HANDED_OVER, hash, ""), result));
        }
    }

    /** The server does not have the mail: it is as if nothing had been tried. */
    private void back(Parcel parcel, State from, Reply reply) {
        if (from == State.HANDED_OVER) {
            note(move(parcel, from, State.PLANNED, "", reply.code() < 0 ? "connection lost" : reply.text()));
        }
    }

    private void note(Move move) {
        crew.steps().note(List.of(move));
    }

    private Move move(Parcel parcel, State from, State to, String hash, String detail) {
        return new Move(parcel.number(), from, to, crew.clock().millis(), hash, detail);
    }

    /** The open connection; null if all is over before there is one. */
    private @Nullable SmtpLine line() throws InterruptedException {
        if (handed >= crew.perConnection()) {
            hangUp();
        }
        while (line == null && !crew.halt().isSet() && !crew.sorter().isClosed()) {
            line = crew.switchboard().connect(crew.halt());
            handed = 0;
            if (line == null) {
                crew.sorter().rest();
                crew.sorter().awaitRest();
            }
        }
        return line;
    }

    private void hangUp() {
        if (line != null) {
            crew.switchboard().quit(line);
            line = null;
        }
    }

    private void drop() {
        if (line != null) {
            crew.switchboard().drop(line);
            line = null;
        }
    }
}
