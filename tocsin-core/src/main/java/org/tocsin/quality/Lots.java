package org.tocsin.quality;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Draws a simple random sample without replacement: every member casts a lot, a number that depends on the seed and on what the member
 * is called and on nothing else, and the smallest lots win. So a draw can be repeated, and the order of the members does not matter.
 *
 * @param <T> the members
 */
public final class Lots<T> {
    private record Lot<T>(long number, String name, T member) {}

    private final MessageDigest digest;
    private final long seed;
    private final int wanted;
    private final Comparator<Lot<T>> order =
            Comparator.comparingLong((Lot<T> lot) -> lot.number()).thenComparing(Lot::name);
    private final PriorityQueue<Lot<T>> winners = new PriorityQueue<>(order.reversed());

    /** Lots for at most so many winners. */
    public Lots(long seed, int wanted) {
        this.seed = seed;
        this.wanted = wanted;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    /** Lets a member take part; its name is unlike those of all others. */
    public void cast(String name, T member) {
        if (wanted == 0) {
            return;
        }
        Lot<T> lot = new Lot<>(number(name), name, member);
        if (winners.size() < wanted) {
            winners.add(lot);
        } else if (order.compare(lot, winners.element()) < 0) {
            winners.remove();
            winners.add(lot);
        }
    }

    private long number(String name) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(seed).array());
        byte[] hash = digest.digest(name.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(hash).getLong();
    }

    /** The winners, the smallest lot first. */
    public List<T> drawn() {
        List<Lot<T>> sorted = new ArrayList<>(winners);
        sorted.sort(order);
        return sorted.stream().map(Lot::member).toList();
    }
}
