package org.tocsin.respond.notice.plan;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.time.LocalDate;
import java.util.List;
import org.tocsin.model.Outcome;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.SampleStore.Draw;
import org.tocsin.ports.SampleStore.Kind;
import org.tocsin.quality.Interval;
import org.tocsin.quality.check.CheckResult;
import org.tocsin.quality.check.CheckResult.StratumResult;
import org.tocsin.respond.notice.PlanFacts;

/** Gathers what a plan says about the case as a whole. */
final class Facts {
    private Facts() {}

    static PlanFacts of(CaseStore store, Humans humans, LocalDate day) {
        long[] files = new long[2];
        store.lookup().items(item -> {
            if (item.outcome() != Outcome.DUPLICATE && item.outcome() != Outcome.CONTAINER) {
                files[0]++;
                files[1] += item.outcome() == Outcome.READ ? 1 : 0;
            }
        });
        IntSet found = new IntOpenHashSet();
        store.results().people(row -> {
            if (row.probability() > 0) {
                found.add(humans.first(row.person()));
            }
        });
        IntSet doubtful = doubtful(store, humans);
        doubtful.removeAll(found);
        int registry = store.registry().size();
        double[] recall = recall(store);
        return new PlanFacts(
                day.toString(),
                files[0],
                files[1],
                recall[0],
                recall[1],
                registry,
                found.size(),
                doubtful.size(),
                Math.max(0, registry - found.size() - doubtful.size()),
                store.ledger().releases().size());
    }

    /** Human beings about whom a human must still decide. */
    static IntSet doubtful(CaseStore store, Humans humans) {
        IntSet doubtful = new IntOpenHashSet();
        store.results().waiting(link -> doubtful.add(humans.first(link.person())));
        return doubtful;
    }

    /** The share of people that were found, in percent, as humans who checked the last sample with answers say; else below zero. */
    private static double[] recall(CaseStore store) {
        List<Draw> draws = store.samples().draws();
        for (int i = draws.size() - 1; i >= 0; i--) {
            CheckResult result = CheckResult.of(store, draws.get(i));
            if (result.sum(Kind.DOCUMENT, StratumResult::said) > 0) {
                Interval missed = result.missed().interval();
                return new double[] {100 * result.recall(missed.high()), 100 * result.recall(missed.low())};
            }
        }
        return new double[] {-1, -1};
    }
}
