package org.tocsin.bench;

import static org.tocsin.bench.Measured.say;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.tocsin.classify.Classifier;
import org.tocsin.classify.PassageClasses;
import org.tocsin.detect.Detector;
import org.tocsin.detect.trait.TraitFinder;
import org.tocsin.link.Entities;
import org.tocsin.link.Entity;
import org.tocsin.link.LinkSettings;
import org.tocsin.link.Linker;
import org.tocsin.model.LinkStatus;
import org.tocsin.model.Mention;
import org.tocsin.model.Passage;
import org.tocsin.registry.PersonIndex;

/**
 * Measures how fast one core finds, sorts and links people in text: {@code --mb N --people N --only traits,detect}. Times are
 * processor time of the measuring thread, so that other work on the machine weighs less.
 */
public final class TextBenchmark {
    private static final int ROUNDS = 5;

    private final PersonIndex index;
    private final List<Passage> pages;
    private final List<Passage> rows;
    private final Set<String> only;

    private TextBenchmark(PersonIndex index, double megabytes, Set<String> only) {
        InventedReports reports = new InventedReports(index, 5);
        this.index = index;
        this.pages = reports.pages((long) (megabytes * 1e6));
        this.rows = reports.rows((long) (megabytes * 1e6 / 4));
        this.only = only;
    }

    /** Runs the measurements; {@code --mb} 2 megabytes of pages and a quarter of it rows, {@code --people} 100,000 unless given. */
    public static void main(String[] args) {
        int people = Integer.parseInt(Options.of(args, "--people", "100000"));
        double megabytes = Double.parseDouble(Options.of(args, "--mb", "2"));
        Set<String> only = new HashSet<>(List.of(
                Options.of(args, "--only", "traits,detect,classify,link").split(",")));
        TextBenchmark benchmark = new TextBenchmark(InventedPeople.index(people), megabytes, only);
        say(
                "people %d, pages %d of %.1f MB, rows %d of %.1f MB, Java %s",
                people,
                benchmark.pages.size(),
                characters(benchmark.pages) / 1e6,
                benchmark.rows.size(),
                characters(benchmark.rows) / 1e6,
                Runtime.version());
        benchmark.run();
    }

    private void run() {
        TraitFinder traits = new TraitFinder(index);
        Detector detector = new Detector(index);
        Classifier classifier = new Classifier();
        PassageClasses classes = new PassageClasses(classifier);
        measure("traits", traits::find);
        measure("detect", detector::detect);
        measure("classify", passage -> {
            classifier.start("", "").add(passage).verdict();
            classes.of(passage);
        });
        if (only.contains("link")) {
            link("pages", detector, pages);
            link("rows", detector, rows);
        }
    }

    private void measure(String name, Consumer<Passage> work) {
        if (only.contains(name)) {
            throughput(name + ", pages", pages, work);
            throughput(name + ", rows", rows, work);
        }
    }

    private static void throughput(String name, List<Passage> passages, Consumer<Passage> work) {
        double seconds = median(() -> passages.forEach(work));
        say(
                "%-18s %7.2f MB/s, %9.0f passages a second",
                name, characters(passages) / 1e6 / seconds, passages.size() / seconds);
    }

    private void link(String name, Detector detector, List<Passage> passages) {
        Linker linker = new Linker(index, LinkSettings.standard());
        List<List<Entity>> found = new ArrayList<>();
        for (Passage passage : passages) {
            found.add(entities(detector.detect(passage), passage.isRow()));
        }
        List<Entity> all = found.stream().flatMap(List::stream).toList();
        double seconds = median(() -> all.forEach(linker::link));
        long named = found.stream()
                .filter(list -> list.stream().anyMatch(entity -> isConfirmed(linker, entity)))
                .count();
        say("link, %-12s %7.1f us an entity, %d entities", name, seconds / all.size() * 1e6, all.size());
        say("passages of %s that name a confirmed person: %.1f %%", name, 100.0 * named / passages.size());
    }

    private static List<Entity> entities(List<Mention> mentions, boolean row) {
        Entities entities = new Entities(true);
        for (int i = 0; i < mentions.size(); i++) {
            entities.add(i, mentions.get(i), row);
        }
        return entities.all();
    }

    private static boolean isConfirmed(Linker linker, Entity entity) {
        return linker.link(entity).stream().anyMatch(c -> c.status() == LinkStatus.CONFIRMED);
    }

    /** The median of some rounds in seconds of processor time, after a warm-up. */
    private static double median(Runnable work) {
        ThreadTime.warmUp(work);
        return ThreadTime.median(ROUNDS, work);
    }

    private static long characters(List<Passage> passages) {
        return passages.stream().mapToLong(passage -> passage.text().length()).sum();
    }
}
