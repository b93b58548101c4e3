package org.tocsin.scan;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;

/** Clusters by key, those of one key in order of arrival. Of a key 96 bits are kept, so that two keys are never taken for one. */
final class KeyChains {
    /** Follows the last entry. */
    static final int END = -1;

    private final Long2IntOpenHashMap firsts = new Long2IntOpenHashMap();
    private final IntArrayList checks = new IntArrayList();
    private final IntArrayList clusters = new IntArrayList();
    private final IntArrayList nexts = new IntArrayList();

    KeyChains() {
        firsts.defaultReturnValue(END);
    }

    /** The first entry that may have this key. */
    int first(Memo.Key key) {
        return firsts.get(key.first());
    }

    int next(int entry) {
        return nexts.getInt(entry);
    }

    /** Whether this entry has this key. */
    boolean has(int entry, Memo.Key key) {
        return checks.getInt(entry) == (int) key.second();
    }

    int cluster(int entry) {
        return clusters.getInt(entry);
    }

    /** Adds an entry behind all others of this key. */
    void add(Memo.Key key, int cluster) {
        int entry = checks.size();
        checks.add((int) key.second());
        clusters.add(cluster);
        nexts.add(END);
        int last = first(key);
        if (last == END) {
            firsts.put(key.first(), entry);
            return;
        }
        while (next(last) != END) {
            last = next(last);
        }
        nexts.set(last, entry);
    }
}
