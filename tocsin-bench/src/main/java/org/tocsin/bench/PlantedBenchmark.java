package org.tocsin.bench;

import static org.tocsin.bench.Measured.say;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
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

/**
 * Finds what {@link PlantedPages} hold with all detectors of traits at work: {@code --mb N} (2), {@code --seed N} (5), {@code --save DIR}
 * keeps the pages for other programs. Prints MB of UTF-8 a second of one core, then for each kind how many were planted, found (some hit
 * of the kind overlaps it) and how many hits lie where nothing of the kind was planted; then the same, after the word {@code same}, with
 * the detectors of the planted kinds alone.
 */
public final class PlantedBenchmark {
    private static final Map<TraitType, Kind> KINDS = Map.of(
            TraitType.NIR, Kind.NIR,
            TraitType.IBAN, Kind.IBAN,
            TraitType.PHONE, Kind.PHONE,
            TraitType.EMAIL, Kind.EMAIL);
    private static final int PEOPLE = 10_000;
    private static final int ROUNDS = 5;

    private final Map<Kind, int[]> counts = new EnumMap<>(Kind.class);

    private PlantedBenchmark() {
        for (Kind kind : Kind.values()) {
            counts.put(kind, new int[3]);
        }
    }

    /** Runs it. */
    public static void main(String[] args) throws IOException {
        double megabytes = Double.parseDouble(Options.of(args, "--mb", "2"));
        CompactPersonIndex index = InventedPeople.index(PEOPLE);
        List<Page> pages = new PlantedPages(index, Long.parseLong(Options.of(args, "--seed", "5")))
                .pages((long) (megabytes * 1e6));
        String folder = Options.of(args, "--save", "");
        if (!folder.isEmpty()) {
            PlantedPages.save(pages, Path.of(folder));
        }
        report("", new TraitFinder(index), pages);
        report("same ", TraitFinder.ofNumbersAndMail(index), pages);
    }

    private static void report(String prefix, TraitFinder finder, List<Page> pages) {
        long bytes = pages.stream()
                .mapToLong(page -> page.text().getBytes(StandardCharsets.UTF_8).length)
                .sum();
        List<Passage> passages =
                pages.stream().map(page -> Passage.of("page", page.text())).toList();
        double seconds = median(passages, finder::find);
        say("%sspeed\t%.3f", prefix, bytes / 1e6 / seconds);
        PlantedBenchmark benchmark = new PlantedBenchmark();
        for (Page page : pages) {
            benchmark.count(page, finder.find(Passage.of("page", page.text())));
        }
        benchmark.counts.forEach((kind, n) -> say("%s%s\t%d\t%d\t%d", prefix, kind, n[0], n[1], n[2]));
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
        Runnable all = () -> passages.forEach(work);
        ThreadTime.warmUp(all);
        return ThreadTime.median(ROUNDS, all);
    }
}
