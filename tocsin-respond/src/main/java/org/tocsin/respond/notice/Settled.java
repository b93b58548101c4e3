package org.tocsin.respond.notice;

import java.util.Locale;
import org.tocsin.ports.NoticeStore.Move;
import org.tocsin.ports.NoticeStore.State;

/** What a human found out, or decided, about a notice of which nobody knew whether it went out. */
public enum Settled {
    /** The server or printer has taken it over. */
    DELIVERED(State.ACCEPTED, "found to be delivered: "),
    /** They never had it: it goes with its wave. */
    NOT_DELIVERED(State.PLANNED, "found not to be delivered: "),
    /** Nobody knows, and it goes with its wave: somebody accepts that a person may get two copies. */
    SEND_AGAIN(State.PLANNED, "sent again on purpose: ");

    private final State state;
    private final String words;

    Settled(State state, String words) {
        this.state = state;
        this.words = words;
    }

    /** The word on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The step of a notice that was in this state so far.
     *
     * @param at  milliseconds since 1970
     * @param why kept sealed with the notice
     */
    public Move move(int notice, State from, long at, String why) {
        return Move.of(notice, from, state, at, words + why);
    }
}
