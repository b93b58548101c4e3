package org.tocsin.bench;

import static org.tocsin.bench.Measured.say;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.tocsin.model.Category;
import org.tocsin.model.LinkStatus;
import org.tocsin.model.Outcome;
import org.tocsin.model.Role;
import org.tocsin.ports.CaseSettings;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.DecisionStore.Verdict;
import org.tocsin.ports.ResultStore;
import org.tocsin.registry.CompactPersonIndex;
import org.tocsin.review.Desk;
import org.tocsin.review.Doubt;
import org.tocsin.review.Filter;
import org.tocsin.review.Queue;
import org.tocsin.review.Reviewer;
import org.tocsin.review.Terms;
import org.tocsin.scan.Progress;
import org.tocsin.scan.Registries;
import org.tocsin.store.CaseFolder;
import org.tocsin.store.KeySource;

/** What a reviewer waits for in a case with very many doubts: arguments are a folder, how many people and how many doubts. */
public final class DeskBenchmark {
    private static final int CANDIDATES = 3;
    private static final int DECISIONS = 500;
    private static final List<Category> CATEGORIES = List.of(Category.values());

    private DeskBenchmark() {}

    /** Runs it. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        int people = Integer.parseInt(args[1]);
        int doubts = Integer.parseInt(args[2]);
        KeySource key = KeySource.userFolder(folder.resolve("config"));
        CaseSettings settings = new CaseSettings("Bench", "", "", "");
        try (CaseStore store = CaseFolder.of(folder.resolve("case")).create(settings, key)) {
            InventedPeople.load(store.registry(), people);
            fill(store, people, doubts);
            CompactPersonIndex index = Registries.index(store.registry(), true, Progress.SILENT);
            Desk desk = Desk.of(store, Terms.standard());
            Queue queue = Queue.of(desk, index);
            long began = ThreadTime.nanos();
            int left = queue.size();
            time("queue of " + left + " doubts made", ThreadTime.nanos() - began);
            review(desk, queue);
        }
    }

    private static void review(Desk desk, Queue queue) {
        Reviewer reviewer = Reviewer.of(1);
        long[] next = new long[DECISIONS];
        long[] decide = new long[DECISIONS];
        for (int i = 0; i < DECISIONS; i++) {
            long a = ThreadTime.nanos();
            Doubt doubt = queue.next(reviewer, Filter.ALL).orElseThrow().doubt();
            long b = ThreadTime.nanos();
            desk.decide(
                    reviewer, doubt, Verdict.ACCEPT, doubt.candidates().get(0).person());
            next[i] = b - a;
            decide[i] = ThreadTime.nanos() - b;
        }
        Arrays.sort(next);
        Arrays.sort(decide);
        time("next doubt, claimed, median", next[DECISIONS / 2]);
        time("next doubt, claimed, 95 of 100", next[DECISIONS * 95 / 100]);
        time("decision with tables and queue, median", decide[DECISIONS / 2]);
        time("decision with tables and queue, 95 of 100", decide[DECISIONS * 95 / 100]);
        long a = ThreadTime.nanos();
        queue.page(reviewer, queue.size() - 50, 50, Filter.ALL);
        time("last page of 50", ThreadTime.nanos() - a);
    }

    private static void time(String what, long nanos) {
        say("%s: %d µs of processor time", what, nanos / 1000);
    }

    private static void fill(CaseStore store, int people, int doubts) {
        Random random = new Random(1);
        try (ResultStore.Writer writer = store.results().replace()) {
            for (int i = 1; i <= doubts; i++) {
                Category category = CATEGORIES.get(random.nextInt(CATEGORIES.size()));
                writer.item(new ResultStore.ItemRow(
                        i, "id" + i, 1, "p/" + i, i, Outcome.READ, null, "text/plain", 9, category, 1, 0, 0, i, 1, ""));
                for (int c = 0; c < CANDIDATES; c++) {
                    writer.link(link(i, random.nextInt(people), random));
                }
            }
            writer.commit();
        }
    }

    private static ResultStore.LinkRow link(int item, int person, Random random) {
        return new ResultStore.LinkRow(
                item,
                0,
                "page:1",
                person,
                LinkStatus.REVIEW,
                Role.SUBJECT,
                random.nextDouble() / CANDIDATES,
                random.nextInt(1 << 12),
                "name",
                1,
                1,
                new ResultStore.Human(0, 0, 7, "NOM PRENOM\n\n\nNOM PRENOM"),
                null);
    }
}
