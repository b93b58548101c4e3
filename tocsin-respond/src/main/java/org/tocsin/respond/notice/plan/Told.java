package org.tocsin.respond.notice.plan;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Kind;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.respond.notice.NoticeContent;
import org.tocsin.respond.notice.ToldItem;

/**
 * What people were told by signed plans, or are about to be: some 20 bytes for each document and person. A notice that failed or was taken
 * back told nothing, nor did one that had no way to go.
 */
final class Told {
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final Long2IntOpenHashMap classes = new Long2IntOpenHashMap();
    private final BitSet first = new BitSet();
    private final BitSet others = new BitSet();
    private final Int2IntOpenHashMap nowhere = new Int2IntOpenHashMap();

    /** Takes a notice of a signed plan, in order of their numbers, and the human being whom it is about by what is known now. */
    void add(int human, Notice notice) {
        if (notice.kind() == Kind.RETRACTION) {
            NoticeContent.of(notice).told().forEach(item -> classes.remove(place(human, item.key())));
            return;
        }
        if (notice.state().isFailed() || !stands(human, notice)) {
            return;
        }
        if (notice.kind() == Kind.NOT_FOUND || notice.kind() == Kind.CANNOT_SAY) {
            others.set(human);
            return;
        }
        first.set(human);
        for (ToldItem item : NoticeContent.of(notice).told()) {
            long place = place(human, item.key());
            classes.put(place, classes.get(place) | item.classes());
        }
    }

    private boolean stands(int human, Notice notice) {
        if (notice.channel() == Channel.NONE) {
            nowhere.put(human, notice.number());
            return false;
        }
        return notice.state() != State.RETRACTED;
    }

    private static long place(int person, long key) {
        return (key * MIX) ^ (person * 0xD6E8FEB86659FD93L);
    }

    /** Whether somebody was told that they are in the leak. */
    boolean knows(int person) {
        return first.get(person);
    }

    /** Whether somebody was told that nothing was found so far. */
    boolean wasToldOfNothing(int person) {
        return others.get(person);
    }

    /** Whether somebody stands on the list of those whom nothing reaches. */
    boolean isNowhere(int person) {
        return nowhere.containsKey(person);
    }

    /** Whether this was told and not taken back. */
    boolean stillSays(int person, ToldItem item) {
        return classes.get(place(person, item.key())) != 0;
    }

    /** What of this was not told yet. */
    List<ToldItem> fresh(int person, List<ToldItem> all) {
        if (!first.get(person)) {
            return all;
        }
        List<ToldItem> fresh = new ArrayList<>();
        for (ToldItem item : all) {
            int known = classes.get(place(person, item.key()));
            if ((item.classes() & ~known) != 0) {
                fresh.add(item);
            }
        }
        return fresh;
    }
}
