package org.tocsin.scan;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.tocsin.ports.Effort;
import org.tocsin.registry.TermFile;

/**
 * Ranks work. People first means: small records and text, small containers (they hide work), documents, what is large, large
 * containers, pictures; then glances at pictures of text, those with few pictures first; then whole pictures, first where the glance
 * found nobody new, since there most is left to find. File names are only a hint for the rank: what bytes are is found when they are
 * read.
 */
final class Turns {
    private static final long SMALL = 4L << 20;
    private static final long SMALL_CONTAINER = 64L << 20;
    private static final long LARGEST = (1L << 48) - 1;
    private static final Map<String, Kind> KINDS = kinds();

    private final WorkOrder order;
    private final AtomicLong count = new AtomicLong();
    private final Random lot = new Random(20_190_401);

    /** What a file name promises. */
    private enum Kind {
        RECORDS,
        CONTAINER,
        DOCUMENT,
        PICTURE
    }

    Turns(WorkOrder order) {
        this.order = order;
    }

    /** With how much effort a content is read at first. */
    Effort firstEffort() {
        return order == WorkOrder.PEOPLE_FIRST ? Effort.TEXT : Effort.FULL;
    }

    /** The rank of a file of the release. */
    long file(String name, long size) {
        return switch (order) {
            case PEOPLE_FIRST -> first(name, size);
            case PLAIN -> count.incrementAndGet();
            case RANDOM -> byLot();
        };
    }

    /** The rank of a member of a container. */
    long member(String name, long size) {
        return switch (order) {
            case PEOPLE_FIRST -> first(name, size);
            case PLAIN -> -count.incrementAndGet();
            case RANDOM -> byLot();
        };
    }

    /** The rank of a content whose pictures wait. */
    long waiting(Effort next, int pictures, boolean foundNobodyNew) {
        int step = next == Effort.GLANCE ? 10 : foundNobodyNew ? 20 : 21;
        return rank(step, pictures);
    }

    private long byLot() {
        synchronized (lot) {
            return lot.nextLong() >>> 1;
        }
    }

    private static long first(String name, long size) {
        int dot = name.lastIndexOf('.');
        Kind kind = KINDS.getOrDefault(name.substring(dot + 1).toLowerCase(Locale.ROOT), Kind.DOCUMENT);
        int step = switch (kind) {
            case RECORDS -> size <= SMALL ? 0 : 3;
            case CONTAINER -> size <= SMALL_CONTAINER ? 1 : 4;
            case DOCUMENT -> size <= SMALL ? 2 : 3;
            case PICTURE -> 5;
        };
        return rank(step, size);
    }

    private static long rank(int step, long cost) {
        return ((long) step << 48) | Math.min(Math.max(0, cost), LARGEST);
    }

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new HashMap<>();
        for (String line : TermFile.lines(Turns.class, "file-kinds.txt")) {
            String[] words = line.split("\\s+");
            for (int i = 1; i < words.length; i++) {
                kinds.put(words[i], Kind.valueOf(words[0].toUpperCase(Locale.ROOT)));
            }
        }
        return Map.copyOf(kinds);
    }
}
