package org.tocsin.respond.mail;

import java.util.List;
import org.tocsin.ports.NoticeStore;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Move;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.ports.NoticeStore.Which;

/** The notices of a wave that are still to be sent. Used by many threads. */
public interface Outbox {
    /** At most so many of those with a higher number, in order. */
    List<Notice> page(int after, int most);

    /** Moves notices in one durable transaction; gives the moves that took place. */
    List<Move> move(List<Move> moves);

    /** Those of a wave of a plan that go by e-mail; a notice that is held for a human is none of them. */
    static Outbox of(NoticeStore notices, int plan, int wave) {
        Which which = Which.of(plan).by(Channel.EMAIL).inWave(wave).in(State.PLANNED, State.RENDERED);
        return new Outbox() {
            @Override
            public List<Notice> page(int after, int most) {
                List<Notice> page = new java.util.ArrayList<>(most);
                notices.forEach(which.page(after, most), page::add);
                return page;
            }

            @Override
            public List<Move> move(List<Move> moves) {
                return notices.move(moves);
            }
        };
    }
}
