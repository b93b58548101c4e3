package org.tocsin.link;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.model.Role;

/**
 * How often which evidence occurs: for each human being of a document the patterns of all candidates together, with their rarity in
 * quarters of a bit. Holds no personal data. Adding in any order gives the same counts.
 */
public final class PatternCounts {
    private static final int QUARTERS = 4;
    private static final int ROLE = 3;
    private static final int BYTE = 0xff;
    private static final long PATIENT = 1L << 48;
    private static final int PLACE = 49;

    private final Map<LongArrayList, long[]> counts = new HashMap<>();

    /** One candidate as it is counted. */
    record Counted(Evidence evidence, Rarity rarity) {}

    /**
     * Equal evidence of several candidates of one human being.
     *
     * @param candidates how many candidates have it
     */
    record Run(Evidence evidence, Rarity rarity, int candidates) {}

    /**
     * Human beings in documents whose candidates have the same evidence.
     *
     * @param shown parts that the documents show, as a bit set
     * @param times how many such human beings
     */
    record Group(Role role, int shown, List<Run> runs, long times) {}

    /** One more human being. */
    @SuppressWarnings("EnumOrdinal")
    void add(Role role, int shown, List<Counted> candidates) {
        LongArrayList key = new LongArrayList();
        key.add((long) shown << ROLE | role.ordinal());
        long[][] packed = candidates.stream()
                .map(c -> new long[] {c.evidence.pack(), quarters(c.rarity)})
                .sorted(Comparator.<long[]>comparingLong(p -> p[0]).thenComparingLong(p -> p[1]))
                .toArray(long[][]::new);
        for (int i = 0; i < packed.length; ) {
            int j = i;
            while (j < packed.length && packed[j][0] == packed[i][0] && packed[j][1] == packed[i][1]) {
                j++;
            }
            key.add(packed[i][0]);
            key.add(packed[i][1] | (long) (j - i) << 16);
            i = j;
        }
        counts.computeIfAbsent(key, k -> new long[1])[0]++;
    }

    private static long quarters(Rarity rarity) {
        return (rarity.patient() ? PATIENT : 0)
                | quarters(rarity.place()) << PLACE
                | quarters(rarity.name()) << 8
                | quarters(rarity.date());
    }

    private static long quarters(double bits) {
        return Math.min(BYTE, Math.max(0, Math.round(bits * QUARTERS)));
    }

    /** All that another counter has counted. */
    public void add(PatternCounts other) {
        other.counts.forEach((key, n) -> counts.computeIfAbsent(key, k -> new long[1])[0] += n[0]);
    }

    /** How many human beings were counted. */
    public long size() {
        return counts.values().stream().mapToLong(n -> n[0]).sum();
    }

    /** The groups in an order that depends on their evidence alone. */
    List<Group> groups() {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> group(e.getKey(), e.getValue()[0]))
                .toList();
    }

    @SuppressWarnings("EnumOrdinal")
    private static Group group(LongArrayList key, long times) {
        long head = key.getLong(0);
        List<Run> runs = new ArrayList<>();
        for (int i = 1; i < key.size(); i += 2) {
            long second = key.getLong(i + 1);
            Rarity rarity = new Rarity(
                    (second & PATIENT) != 0,
                    (double) (second >> 8 & BYTE) / QUARTERS,
                    (double) (second & BYTE) / QUARTERS,
                    (double) (second >> PLACE & BYTE) / QUARTERS);
            runs.add(new Run(Evidence.unpack(key.getLong(i)), rarity, (int) (second >> 16)));
        }
        return new Group(Role.values()[(int) (head & (1 << ROLE) - 1)], (int) (head >> ROLE), runs, times);
    }
}
