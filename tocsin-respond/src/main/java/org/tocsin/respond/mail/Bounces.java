package org.tocsin.respond.mail;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Move;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.ports.NoticeStore.State;

/** Takes in the mails that came back: notices that reach nobody are bounced. The same mail a second time changes nothing. */
public final class Bounces {
    private static final int BOUNCED = 0;
    private static final int KNOWN = 1;
    private static final int PASSING = 2;
    private static final int AUTOMATIC = 3;
    private static final int UNKNOWN = 4;
    private static final int OTHER = 5;

    private final IntFunction<Optional<Notice>> notices;
    private final Predicate<Move> moves;
    private final TokenMint mint;
    private final Clock clock;
    private final int[] counts = new int[6];

    /**
     * How many mails were what.
     *
     * @param bounced   notices that reach nobody, new
     * @param known     about notices that were known not to arrive, or are taken back
     * @param passing   delays and deliveries
     * @param automatic answers of machines
     * @param unknown   reports of failure without a token of this case
     * @param other     mails that a human being should look at
     */
    public record Tally(int bounced, int known, int passing, int automatic, int unknown, int other) {}

    /** Of a case. */
    public Bounces(CaseStore store, Clock clock) {
        this(store.notices()::notice, store.notices()::move, new TokenMint(store.sealer()), clock);
    }

    /** Finds notices, and moves them, so. */
    Bounces(IntFunction<Optional<Notice>> notices, Predicate<Move> moves, TokenMint mint, Clock clock) {
        this.notices = notices;
        this.moves = moves;
        this.mint = mint;
        this.clock = clock;
    }

    /**
     * Takes in what lies in a mailbox.
     *
     * @throws CaseException if it cannot be read
     */
    public Tally takeIn(ReturnBox box) {
        try {
            box.forEach(octets -> counts[place(ReturnedMail.read(octets, mint))]++);
        } catch (IOException e) {
            throw new CaseException("the mailbox cannot be read to its end: check path and permissions", e);
        }
        return new Tally(
                counts[BOUNCED], counts[KNOWN], counts[PASSING], counts[AUTOMATIC], counts[UNKNOWN], counts[OTHER]);
    }

    private int place(ReturnedMail.Found found) {
        return switch (found.sort()) {
            case PASSING -> PASSING;
            case AUTOMATIC -> AUTOMATIC;
            case OTHER -> OTHER;
            case FAILED -> found.notice() == 0 ? UNKNOWN : bounce(found);
        };
    }

    private int bounce(ReturnedMail.Found found) {
        Notice notice = notices.apply(found.notice()).orElse(null);
        if (notice == null || notice.channel() != Channel.EMAIL) {
            return UNKNOWN;
        }
        boolean moved = notice.state().isSent()
                && moves.test(Move.of(notice.number(), notice.state(), State.BOUNCED, clock.millis(), found.detail()));
        return moved ? BOUNCED : KNOWN;
    }
}
