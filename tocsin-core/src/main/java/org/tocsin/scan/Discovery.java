package org.tocsin.scan;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.tocsin.model.Category;
import org.tocsin.model.Passage;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.Ledger;
import org.tocsin.ports.ReadResult;

/** Finds people in each content as soon as it is read, and keeps what was found when. Safe for many threads. */
final class Discovery implements ReadStage.Listener {
    private static final int MOST_POINTS = 200;

    private final CaseStore store;
    private final Finder finder;
    private final StageClock clock;
    private final Progress progress;
    private final PeopleFound people;
    private final WorkLeft left;
    private final boolean namesFirst;
    private final Trace trace = new Trace();
    private final List<Discovered.Point> points = new ArrayList<>();
    private final long start = System.nanoTime();
    private long pointEvery = 100;

    Discovery(
            CaseStore store,
            Finder finder,
            StageClock clock,
            Progress progress,
            PeopleFound people,
            WorkLeft left,
            boolean namesFirst) {
        this.store = store;
        this.finder = finder;
        this.clock = clock;
        this.progress = progress;
        this.people = people;
        this.left = left;
        this.namesFirst = namesFirst;
    }

    /** File names cost nothing to read: whom they name is found before any byte is opened. */
    @Override
    public void waits(ReadTask task) {
        left.waits(task);
        if (namesFirst) {
            people.note(people.in(List.of(named(task, Category.OTHER)), Category.OTHER), millis());
        }
    }

    private FoundPassage named(ReadTask task, Category category) {
        return finder.found(Passage.of(Passage.PATH, task.name()), category);
    }

    @Override
    public void starts(ReadTask task) {
        left.starts(task, System.nanoTime());
    }

    @Override
    public void passages(long count) {
        progress.passages(count, 0);
    }

    @Override
    public int read(ReadTask task, ReadResult result, long nanos) {
        long before = System.nanoTime();
        Found found = new Found(task);
        if (!task.membersOnly()) {
            find(task, found);
        }
        long cost = nanos + System.nanoTime() - before;
        trace.add(cost, result.waiting() == 0, found.people);
        left.read(task, result, nanos);
        Work work = left.state(people.count(), System.nanoTime());
        progress.advance(result.waiting() == 0 ? 1 : 0, work.waitingTexts());
        progress.work(work);
        point(work);
        return found.fresh;
    }

    /** Whom a content shows; its parts come from many threads. */
    private final class Found implements Finder.Receiver {
        private final ReadTask task;
        private final IntSet people = new IntOpenHashSet();
        private int fresh;

        Found(ReadTask task) {
            this.task = task;
        }

        @Override
        public void found(List<FoundPassage> passages, Category category) {
            List<FoundPassage> part = new ArrayList<>(passages);
            part.add(0, named(task, category));
            IntSet confirmed = Discovery.this.people.in(part, category);
            synchronized (this) {
                people.addAll(confirmed);
                fresh += Discovery.this.people.note(confirmed, millis());
            }
        }

        @Override
        public void passed(long done, long all) {
            told(task, done, all);
        }
    }

    private void told(ReadTask task, long done, long all) {
        long now = System.nanoTime();
        left.found(task, (double) done / all, now);
        progress.passages(done, all);
        progress.work(left.state(people.count(), now));
    }

    private void find(ReadTask task, Found found) {
        Ledger.ContentRow content = store.ledger().content(task.content());
        if (finder.needed(content)) {
            try (StageClock.Span span = clock.span(StageClock.Kind.BUSY)) {
                finder.find(content, found);
            }
            clock.items(1);
        }
    }

    private long millis() {
        return (System.nanoTime() - start) / 1_000_000;
    }

    private synchronized void point(Work work) {
        long now = millis();
        if (!points.isEmpty() && now - points.get(points.size() - 1).millis() < pointEvery) {
            return;
        }
        points.add(new Discovered.Point(now, work.documents(), work.pages(), work.pictures(), work.people()));
        if (points.size() >= MOST_POINTS) {
            List<Discovered.Point> half = new ArrayList<>();
            for (int i = 0; i < points.size(); i += 2) {
                half.add(points.get(i));
            }
            points.clear();
            points.addAll(half);
            pointEvery *= 2;
        }
    }

    /** What was found when, for the people of the result tables; called when the tables are drawn. */
    synchronized Discovered discovered(long readMillis) {
        BitSet met = new BitSet();
        long[] all = {0};
        store.results().people(row -> {
            if (row.probability() > 0) {
                all[0]++;
                met.set(row.person(), people.firstSeen(row.person()) >= 0);
            }
        });
        List<Double> shares = new ArrayList<>();
        for (int percent : Discovered.PERCENTS) {
            long until = readMillis * percent / 100;
            long by = met.stream().filter(p -> people.firstSeen(p) <= until).count();
            shares.add(met.isEmpty() ? 0.0 : (double) by / met.cardinality());
        }
        List<Trace.Piece> pieces = trace.pieces();
        FoundCurve curve = pieces.isEmpty() || met.isEmpty() ? null : FoundCurve.of(pieces, met);
        return new Discovered(readMillis, all[0], all[0] - met.cardinality(), shares, points, curve);
    }
}
