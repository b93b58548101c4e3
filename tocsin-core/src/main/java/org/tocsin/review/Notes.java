package org.tocsin.review;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the queue remembers of reviewers and doubts until the tables are drawn anew: who holds, skipped or proposed what. */
final class Notes {
    private final Long2ObjectOpenHashMap<Claim> held = new Long2ObjectOpenHashMap<>();
    private final Int2ObjectOpenHashMap<LongSet> skipped = new Int2ObjectOpenHashMap<>();
    private final Long2ObjectOpenHashMap<IntSet> proposed = new Long2ObjectOpenHashMap<>();

    void clear() {
        held.clear();
        skipped.clear();
        proposed.clear();
    }

    void hold(long place, Claim claim) {
        held.put(place, claim);
    }

    void free(long place) {
        held.remove(place);
    }

    /** Whether another account is known to hold the doubt; the database knows for sure. */
    boolean heldByOther(long place, int account, long now) {
        Claim claim = held.get(place);
        return claim != null && claim.account() != account && claim.until() > now;
    }

    void skip(long place, int account) {
        skipped.computeIfAbsent(account, k -> new LongOpenHashSet()).add(place);
    }

    boolean skipped(long place, int account) {
        LongSet places = skipped.get(account);
        return places != null && places.contains(place);
    }

    void proposals(long place, List<Proposal> proposals) {
        if (proposals.isEmpty()) {
            proposed.remove(place);
            return;
        }
        IntSet accounts = new IntOpenHashSet();
        proposals.forEach(p -> accounts.add(p.account()));
        proposed.put(place, accounts);
    }

    /** Whether words about the doubt wait for another person. */
    boolean isProposed(long place) {
        return proposed.containsKey(place);
    }

    boolean proposedBy(long place, int account) {
        @Nullable IntSet accounts = proposed.get(place);
        return accounts != null && accounts.contains(account);
    }
}
