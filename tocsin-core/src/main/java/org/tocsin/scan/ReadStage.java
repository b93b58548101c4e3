package org.tocsin.scan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Outcome;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.ContentSource;
import org.tocsin.ports.Effort;
import org.tocsin.ports.FoundMember;
import org.tocsin.ports.HostileReader;
import org.tocsin.ports.Ledger;
import org.tocsin.ports.ReadRequest;
import org.tocsin.ports.ReadResult;

/**
 * Reads every content of the releases to its end, members of containers included. What an earlier run finished is not read again; a
 * container with unfinished members is opened again from the first of them. A content whose pictures of text wait is read again with
 * more effort when its turn comes; until then its text and findings are provisional. When the spool is full, the thread that fills it
 * first reads what waits in it, in full: so nothing can wait for itself.
 */
final class ReadStage {
    private static final int MOST_NESTED = 3;

    /** So many members at most wait in the spool, however small they are: each costs memory. */
    private static final int MOST_WAITING = 50_000;

    private final ThreadLocal<Integer> nesting = ThreadLocal.withInitial(() -> 0);
    private final CaseStore store;
    private final HostileReader reader;
    private final StageClock clock;
    private final Turns turns;
    private final Listener listener;
    private final Settled settled;
    private final WorkQueue<ReadTask> queue = new WorkQueue<>();
    private final Set<Integer> claimed = ConcurrentHashMap.newKeySet();

    /** Split archives by the content that is read for all of their volumes. */
    private final Map<Integer, VolumeSets.VolumeSet> volumes = new ConcurrentHashMap<>();

    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    /** Is told about the work. Calls come from many threads. */
    interface Listener {
        /** A content waits for its first read in this run. */
        void waits(ReadTask task);

        /** A read begins. */
        void starts(ReadTask task);

        /** So many passages of a long content have come so far. */
        default void passages(long count) {}

        /**
         * A content was read, to its end or provisionally.
         *
         * @param result    how it ended; pictures may still wait
         * @param nanos     how long its reader worked
         * @return how many people were found that nothing before had shown
         */
        int read(ReadTask task, ReadResult result, long nanos);
    }

    ReadStage(CaseStore store, HostileReader reader, StageClock clock, WorkOrder order, Listener listener) {
        this.store = store;
        this.reader = reader;
        this.clock = clock;
        this.turns = new Turns(order);
        this.listener = listener;
        this.settled = new Settled(store.ledger());
    }

    /** Adds files, those of a split archive as one content. */
    void add(VolumeSets files, int depth) {
        for (VolumeSets.VolumeSet set : files.sets()) {
            VolumeSets.reopen(set, store.ledger());
            volumes.put(set.head().content(), set);
            add(set.head().content(), set.source(), set.head().name(), depth);
        }
        files.single().forEach(file -> add(file.content(), file.source(), file.name(), depth));
    }

    private void add(int content, ContentSource source, String name, int depth) {
        if (settled.through(content) || !claimed.add(content)) {
            settleVolumes(content);
            source.close();
        } else {
            long turn = depth == 0 ? turns.file(name, source.size()) : turns.member(name, source.size());
            enqueue(task(content, source, name, depth, turn));
        }
    }

    /** Says how the other volumes of a split archive end: not before it was read, so that an earlier stop finds them all again. */
    private void settleVolumes(int content) {
        VolumeSets.VolumeSet set = volumes.get(content);
        if (set != null) {
            VolumeSets.settle(set, store.ledger());
        }
    }

    private ReadTask task(int content, ContentSource source, String name, int depth, long rank) {
        Ledger.ContentRow row = store.ledger().content(content);
        int firstMember = settled.firstWanted(row);
        ReadResult result = row.result();
        if (result == null || result.waiting() == 0 || row.again() || turns.firstEffort() == Effort.FULL) {
            return new ReadTask(
                    content, source, name, depth, turns.firstEffort(), firstMember, row.finished(), 0, rank);
        }
        Effort next = result.ocrPages() > 0 ? Effort.FULL : Effort.GLANCE;
        long turn = turns.waiting(next, result.waiting(), false);
        return new ReadTask(content, source, name, depth, next, firstMember, false, result.waiting(), turn);
    }

    private void enqueue(ReadTask task) {
        listener.waits(task);
        queue.add(task, task.rank(), task.spooled());
    }

    /**
     * Reads all that was added, and all that is found in it.
     *
     * @throws IOException if this machine fails (disk full, no reader starts); what was finished stays finished
     */
    void run(int threads) throws IOException, InterruptedException {
        List<Thread> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Thread thread = new Thread(this::work, "read-" + (i + 1));
            thread.start();
            running.add(thread);
        }
        try {
            for (Thread thread : running) {
                thread.join();
            }
        } catch (InterruptedException e) {
            queue.stop();
            running.forEach(Thread::interrupt);
            throw e;
        }
        rethrow(failure.get());
    }

    private static void rethrow(@Nullable Throwable thrown) throws IOException {
        if (thrown instanceof IOException e) {
            throw e;
        }
        if (thrown instanceof RuntimeException e) {
            throw e;
        }
        if (thrown instanceof Error e) {
            throw e;
        }
        if (thrown != null) {
            throw new IOException(thrown);
        }
    }

    private void work() {
        try {
            while (true) {
                ReadTask task;
                try (StageClock.Span waiting = clock.span(StageClock.Kind.WAIT)) {
                    task = queue.take();
                }
                if (task == null) {
                    return;
                }
                perform(task);
            }
        } catch (Throwable e) {
            failure.compareAndSet(null, e);
            queue.stop();
        }
    }

    private void perform(ReadTask task) throws IOException, InterruptedException {
        ReadTask next = null;
        try {
            next = read(task);
            if (next != null) {
                queue.add(next, next.rank(), next.spooled());
            }
        } finally {
            if (next == null) {
                task.source().close();
            }
            queue.done();
        }
    }

    /** Reads a content; gives the read that is to follow where pictures wait. */
    private @Nullable ReadTask read(ReadTask task) throws IOException, InterruptedException {
        Effort effort = task.effort() == Effort.GLANCE && task.spooled() && spoolIsFull() ? Effort.FULL : task.effort();
        listener.starts(task);
        try (Members members = new Members(task.depth() + 1);
                ContentSink sink = new ContentSink(store, task, members)) {
            long started = System.nanoTime();
            ReadResult result;
            try (StageClock.Span reading = clock.span(StageClock.Kind.BLOCK)) {
                result = reader.read(
                        new ReadRequest(task.source(), task.name(), task.depth(), effort, task.firstMember()), sink);
            }
            long nanos = System.nanoTime() - started - members.elsewhere;
            ReadResult end = end(task, effort, result);
            try (StageClock.Span writing = clock.span(StageClock.Kind.BUSY)) {
                settleVolumes(task.content());
                sink.finish(end);
            }
            members.handOnVolumes();
            int people = listener.read(task, end, nanos);
            if (end.waiting() == 0) {
                clock.items(1);
                return null;
            }
            Effort more = effort == Effort.TEXT ? Effort.GLANCE : Effort.FULL;
            long turn = turns.waiting(more, end.waiting(), people == 0);
            return task.again(more, sink.nextMember(), end.waiting(), turn);
        }
    }

    /** A glance that could not see all says nothing about what a whole read can. */
    private static ReadResult end(ReadTask task, Effort effort, ReadResult result) {
        if (effort == Effort.FULL || task.membersOnly()) {
            return result.ended();
        }
        boolean poor = effort == Effort.GLANCE && result.waiting() == 0 && result.outcome() != Outcome.READ;
        return poor ? result.waitingFor(Math.max(1, task.pictures())) : result;
    }

    private boolean spoolIsFull() {
        return reader.spooledBytes() > reader.spoolQuota() || queue.spooledCount() > MOST_WAITING;
    }

    /** Takes the members of one container into the queue. */
    private final class Members implements ContentSink.Receiver, AutoCloseable {
        private final int depth;
        private long elsewhere;

        /** Volumes of split archives wait for the others until their container ends. */
        private VolumeSets parts = new VolumeSets();

        Members(int depth) {
            this.depth = depth;
        }

        @Override
        public void member(int content, ContentSource source, FoundMember member)
                throws IOException, InterruptedException {
            if (VolumeSets.mayBe(member.name())) {
                parts.add(new VolumeSets.Part(member.name(), content, source));
            } else {
                ReadStage.this.add(content, source, member.name(), depth);
            }
            room();
        }

        @Override
        public void passages(long count) {
            listener.passages(count);
        }

        private void room() throws IOException, InterruptedException {
            long before = System.nanoTime();
            makeRoom();
            if (spoolIsFull() && releaseWhole()) {
                makeRoom();
            }
            elsewhere += System.nanoTime() - before;
        }

        /** Whole archives that only might have been volumes do not wait while the spool is full. */
        private boolean releaseWhole() {
            List<VolumeSets.Part> whole = parts.whole();
            whole.forEach(part -> ReadStage.this.add(part.content(), part.source(), part.name(), depth));
            return !whole.isEmpty();
        }

        void handOnVolumes() throws IOException, InterruptedException {
            VolumeSets all = parts;
            parts = new VolumeSets();
            ReadStage.this.add(all, depth);
            room();
        }

        @Override
        public void restart() {
            parts.close();
            parts = new VolumeSets();
        }

        @Override
        public void close() {
            parts.close();
        }
    }

    /** Reads what waits in the spool until it has room again; each nesting costs a reader process, so few are allowed. */
    private void makeRoom() throws IOException, InterruptedException {
        int nested = nesting.get();
        while (nested < MOST_NESTED && spoolIsFull()) {
            ReadTask next = queue.pollSpooled();
            if (next == null) {
                return;
            }
            nesting.set(nested + 1);
            try {
                perform(next);
            } finally {
                nesting.set(nested);
            }
        }
    }
}
