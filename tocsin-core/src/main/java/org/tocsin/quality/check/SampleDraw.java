package org.tocsin.quality.check;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.SampleStore.Draw;
import org.tocsin.ports.SampleStore.Stratum;
import org.tocsin.ports.SampleStore.Unit;
import org.tocsin.quality.Allocation;
import org.tocsin.quality.Lots;

/** Draws a sample of documents without people and one of confirmed links. */
public final class SampleDraw {
    /** The name of a stratum into which small ones were put. */
    public static final String OTHERS = "others";

    /** A stratum should get this many at least on the average. */
    private static final int LEAST_EACH = 4;

    private final CaseStore store;
    private final int number;
    private final long seed;
    private final List<Stratum> strata = new ArrayList<>();
    private final List<Unit> units = new ArrayList<>();

    private SampleDraw(CaseStore store, int number, long seed) {
        this.store = store;
        this.number = number;
        this.seed = seed;
    }

    /**
     * Draws and keeps a sample. The same results, seed and number of the draw give the same sample.
     *
     * @param links how many confirmed links are wanted
     * @param documents how many documents without people are wanted
     * @param seed what the lots depend on; null for that of the case, which is chosen with its first draw
     */
    public static Draw draw(CaseStore store, int links, int documents, @Nullable Long seed) {
        List<Draw> earlier = store.samples().draws();
        long chosen = seed != null
                ? seed
                : earlier.isEmpty() ? fresh() : earlier.get(0).seed();
        SampleDraw draw = new SampleDraw(store, earlier.size() + 1, chosen);
        draw.add(Frame.documents(store), documents);
        draw.add(Frame.links(store), links);
        int kept = store.samples().add(chosen, draw.strata, draw.shuffled());
        return store.samples().draws().get(kept - 1);
    }

    /** Positive, so that it can be given as an option. */
    private static long fresh() {
        return new SecureRandom().nextLong() >>> 16;
    }

    private void add(Frame frame, int wanted) {
        Map<String, Long> sizes = new TreeMap<>();
        frame.each((stratum, name, unit) -> sizes.merge(stratum, 1L, Long::sum));
        Map<String, String> merged = merged(sizes, Math.max(1, wanted / LEAST_EACH));
        Map<String, Long> all = new TreeMap<>();
        sizes.forEach((name, size) -> all.merge(merged.getOrDefault(name, name), size, Long::sum));
        List<String> names = List.copyOf(all.keySet());
        int[] drawn =
                Allocation.of(all.values().stream().mapToLong(Long::longValue).toArray(), wanted, frame.power());
        Map<String, Lots<Unit>> lots = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            lots.put(names.get(i), new Lots<>(seed, drawn[i]));
        }
        String round = number + "|" + frame.kind() + "|";
        frame.each((stratum, name, unit) ->
                lots(lots, merged.getOrDefault(stratum, stratum)).cast(round + name, unit));
        for (String name : names) {
            List<Unit> winners = lots(lots, name).drawn();
            int place = strata.size();
            strata.add(new Stratum(frame.kind(), name, all.getOrDefault(name, 0L), winners.size()));
            winners.forEach(u -> units.add(named(u, place)));
        }
    }

    private static Lots<Unit> lots(Map<String, Lots<Unit>> lots, String stratum) {
        Lots<Unit> found = lots.get(stratum);
        if (found == null) {
            throw new IllegalStateException("the results changed while a sample was drawn from them");
        }
        return found;
    }

    /** Where there are more strata than a sample can serve, the smallest go together. */
    private static Map<String, String> merged(Map<String, Long> sizes, int most) {
        Map<String, String> merged = new HashMap<>();
        if (sizes.size() > most) {
            sizes.entrySet().stream()
                    .sorted(Comparator.comparingLong((Map.Entry<String, Long> e) -> e.getValue())
                            .reversed())
                    .skip(most - 1L)
                    .forEach(e -> merged.put(e.getKey(), OTHERS));
        }
        return merged;
    }

    private Unit named(Unit unit, int stratum) {
        String id = store.results().item(Integer.parseInt(unit.item())).id();
        return new Unit(0, stratum, id, unit.passage(), unit.person(), unit.role());
    }

    /** In an order of its own, so that a sheet that is half filled is still a random sample of every stratum. */
    private List<Unit> shuffled() {
        Lots<Unit> order = new Lots<>(~seed, units.size());
        for (Unit u : units) {
            order.cast(
                    number + "|" + u.stratum() + "|" + u.item() + "|" + u.person() + "|" + u.role() + "|" + u.passage(),
                    u);
        }
        List<Unit> numbered = new ArrayList<>();
        for (Unit u : order.drawn()) {
            numbered.add(new Unit(numbered.size() + 1, u.stratum(), u.item(), u.passage(), u.person(), u.role()));
        }
        return numbered;
    }
}
