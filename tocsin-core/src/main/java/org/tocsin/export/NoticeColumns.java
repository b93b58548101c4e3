package org.tocsin.export;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Kind;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.ports.NoticeStore.Which;

/** By which channel each person is told that they are in the leak, and how far that has come: two bytes a person. */
final class NoticeColumns {
    private static final byte NONE = -1;
    private static final List<Channel> CHANNELS = List.of(Channel.values());
    private static final List<State> STATES = List.of(State.values());

    private final byte[] channels;
    private final byte[] states;
    private final IntUnaryOperator human;

    /** @param human the first row of the human being of a row: the notice is kept there */
    NoticeColumns(CaseStore store, int people, IntUnaryOperator human) {
        this.human = human;
        channels = new byte[people];
        states = new byte[people];
        Arrays.fill(channels, NONE);
        store.notices().outlines(Which.all(), notice -> {
            boolean tells = notice.kind() == Kind.FIRST || notice.kind() == Kind.SUPPLEMENT;
            if (tells && notice.addressee() == 0 && notice.person() < people) {
                channels[notice.person()] = place(notice.channel());
                states[notice.person()] = place(notice.state());
            }
        });
    }

    @SuppressWarnings("EnumOrdinal")
    private static byte place(Enum<?> constant) {
        return (byte) constant.ordinal();
    }

    /** The channel of the last notice that tells this person what was found; empty if there is none. */
    String channel(int person) {
        byte place = channels[human.applyAsInt(person)];
        return place == NONE ? "" : CHANNELS.get(place).word();
    }

    /** Its state; empty if there is none. */
    String state(int person) {
        int row = human.applyAsInt(person);
        return channels[row] == NONE ? "" : STATES.get(states[row]).word();
    }
}
