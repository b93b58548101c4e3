package org.tocsin.store;

import java.nio.file.Path;
import java.util.List;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.DecisionStore.Turn;
import org.tocsin.ports.DecisionStore.Verdict;
import org.tocsin.ports.ResultStore;
import org.tocsin.review.Desk;
import org.tocsin.review.Doubt;
import org.tocsin.review.Filter;
import org.tocsin.review.Queue;
import org.tocsin.review.Reviewer;
import org.tocsin.review.Terms;
import org.tocsin.scan.Progress;
import org.tocsin.scan.Registries;

/** A process that decides until it is killed in the middle of a decision. */
final class DecidingVictim {
    private DecidingVictim() {}

    /** Folder and configuration folder. */
    public static void main(String[] args) throws InterruptedException {
        CaseStore store = CaseFolder.of(Path.of(args[0])).open(KeySource.userFolder(Path.of(args[1])));
        Desk desk = Desk.of(store, Terms.standard());
        Queue queue = Queue.of(desk, () -> Registries.index(store.registry(), true, Progress.SILENT));
        Reviewer reviewer = Reviewer.of(1);
        List<Doubt> doubts = queue.page(reviewer, 0, 2, Filter.ALL);
        Doubt first = doubts.get(0);
        desk.decide(reviewer, first, Verdict.ACCEPT, first.candidates().get(0).person());
        System.out.println("decided");
        try (Turn turn = store.decisions().begin()) {
            store.decisions().forEach(0, turn::add);
            for (ResultStore.LinkRow link : turn.links(doubts.get(1).item(), 0, Integer.MAX_VALUE)) {
                turn.remove(link);
            }
            System.out.println("in the middle");
            Thread.sleep(600_000);
        }
    }
}
