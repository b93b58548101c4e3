package org.tocsin.respond.mail;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.ports.NoticeStore;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Move;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.ports.NoticeStore.Which;

/** E-mails that were handed over when a run came to a sudden end: perhaps they went out, perhaps not. */
public final class OpenEnds {
    private final NoticeStore notices;
    private final long at;

    /**
     * Those of a case.
     *
     * @param at milliseconds since 1970
     */
    public OpenEnds(NoticeStore notices, long at) {
        this.notices = notices;
        this.at = at;
    }

    /** Calls all that an earlier run left open uncertain; gives how many there were. Only while nobody sends. */
    public int declare() {
        Which open = Which.all().by(Channel.EMAIL).in(State.HANDED_OVER);
        return move(open, State.HANDED_OVER, State.UNCERTAIN, "the run ended before an answer was written down");
    }

    /** Lets all uncertain ones of a wave be sent again: somebody accepts that a few people get two copies. */
    public int sendAgain(int plan, int wave) {
        Which uncertain = Which.of(plan).by(Channel.EMAIL).inWave(wave).in(State.UNCERTAIN);
        return move(uncertain, State.UNCERTAIN, State.PLANNED, "sent again by the rule");
    }

    private int move(Which which, State from, State to, String why) {
        List<Move> moves = new ArrayList<>();
        notices.outlines(which, notice -> moves.add(Move.of(notice.number(), from, to, at, why)));
        return notices.moveMany(moves);
    }
}
