package org.tocsin.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.tocsin.bench.PlantedPages.Kind;
import org.tocsin.bench.PlantedPages.Page;
import org.tocsin.bench.PlantedPages.Planted;
import org.tocsin.detect.trait.TraitFinder;
import org.tocsin.model.Passage;
import org.tocsin.model.Trait;
import org.tocsin.model.TraitType;
import org.tocsin.registry.CompactPersonIndex;
import org.tocsin.registry.CompactPersonIndexBuilder;

/**
 * Finds what {@link PlantedPages} hold with all detectors of traits at work: {@code --mb N} (2), {@code --seed N} (5), {@code --save DIR}
 * keeps the pages for other programs. Prints MB of UTF-8 a second of one core, then for each kind how many were planted, found (some hit
 * of the kind overlaps it) and how many hits lie where nothing of the kind was planted.
 */
public final class PlantedBenchmark {
    private static final Map<TraitType, Kind> KINDS = Map.of(
            TraitType.NIR, Kind.NIR,
            TraitType.IBAN, Kind.IBAN,
            TraitType.PHONE, Kind.PHONE,
            TraitType.EMAIL, Kind.EMAIL);
    private static final int PEOPLE = 10_000;
    private static final int ROUNDS = 5;
    private static final long WARM_UP = 3_000_000_000L;

    private final Map<Kind, int[]> counts = new EnumMap<>(Kind.class);

    private PlantedBenchmark() {
        for (Kind kind : Kind.values()) {
            counts.put(kind, new int[3]);
        }
    }

    /** Runs it. */
    public static void main(String[] args) throws IOException {
        double megabytes = Double.parseDouble(option(args, "--mb", "2"));
        CompactPersonIndex index = index();
        List<Page> pages =
                new PlantedPages(index, Long.parseLong(option(args, "--seed", "5"))).pages((long) (megabytes * 1e6));
        String folder = option(args, "--save", "");
        if (!folder.isEmpty()) {
            PlantedPages.save(pages, Path.of(folder));
        }
        TraitFinder finder = new TraitFinder(index);
        long bytes = pages.stream()
                .mapToLong(page -> page.text().getBytes(StandardCharsets.UTF_8).length)
                .sum();
        List<Passage> passages =
                pages.stream().map(page -> Passage.of("page", page.text())).toList();
        double seconds = median(passages, finder::find);
        System.out.println(String.format(Locale.ROOT, "speed\t%.3f", bytes / 1e6 / seconds));
        PlantedBenchmark benchmark = new PlantedBenchmark();
        for (Page page : pages) {
            benchmark.count(page, finder.find(Passage.of("page", page.text())));
        }
        benchmark.counts.forEach((kind, n) -> System.out.println(kind + "\t" + n[0] + "\t" + n[1] + "\t" + n[2]));
    }

    private static String option(String[] args, String name, String standard) {
        int at = Arrays.asList(args).indexOf(name);
        return at < 0 || at + 1 >= args.length ? standard : args[at + 1];
    }

    private static CompactPersonIndex index() {
        InventedPeople invented = new InventedPeople(42);
        CompactPersonIndexBuilder builder = CompactPersonIndex.builder();
        for (int i = 0; i < PEOPLE; i++) {
            builder.add(invented.next(i));
        }
        return builder.build();
    }

    private int[] of(Kind kind) {
        return counts.computeIfAbsent(kind, any -> new int[3]);
    }

    private void count(Page page, List<Trait> traits) {
        for (Planted planted : page.planted()) {
            int[] n = of(planted.kind());
            n[0]++;
            n[1] += traits.stream().anyMatch(trait -> isHit(planted, trait)) ? 1 : 0;
        }
        for (Trait trait : traits) {
            Kind kind = KINDS.get(trait.type());
            if (kind != null && page.planted().stream().noneMatch(planted -> isHit(planted, trait))) {
                of(kind)[2]++;
            }
        }
    }

    private static boolean isHit(Planted planted, Trait trait) {
        Kind wanted = planted.kind() == Kind.NIR_MISTYPED ? Kind.NIR : planted.kind();
        return KINDS.get(trait.type()) == wanted && trait.start() < planted.end() && planted.start() < trait.end();
    }

    /** Seconds of processor time for all passages, the median of some rounds after a warm-up. */
    private static double median(List<Passage> passages, Consumer<Passage> work) {
        long begin = cpu();
        do {
            passages.forEach(work);
        } while (cpu() - begin < WARM_UP);
        double[] times = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = cpu();
            passages.forEach(work);
            times[i] = (cpu() - start) / 1e9;
        }
        Arrays.sort(times);
        return times[ROUNDS / 2];
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
