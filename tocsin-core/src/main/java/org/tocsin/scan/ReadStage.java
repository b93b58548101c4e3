package org.tocsin.scan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Passage;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.ContentSource;
import org.tocsin.ports.FoundMember;
import org.tocsin.ports.HostileReader;
import org.tocsin.ports.Ledger;
import org.tocsin.ports.ReadRequest;
import org.tocsin.ports.ReadResult;
import org.tocsin.ports.ReadSink;
import org.tocsin.ports.TextStore;

/**
 * Reads every content of the releases once, members of containers included. What an earlier run finished is not read again; a
 * container with unfinished members is opened again for them. When the spool is full, the thread that fills it first reads what
 * waits in it: so nothing can wait for itself.
 */
final class ReadStage {
    private static final int MOST_NESTED = 3;

    private final ThreadLocal<Integer> nesting = ThreadLocal.withInitial(() -> 0);
    private final CaseStore store;
    private final HostileReader reader;
    private final Progress progress;
    private final IntConsumer whenRead;
    private final StageClock clock;
    private final WorkQueue<Task> queue = new WorkQueue<>();
    private final Set<Integer> claimed = ConcurrentHashMap.newKeySet();
    private final Set<Integer> settled = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    /** A content that waits to be read. */
    private record Task(int content, ContentSource source, String name, int depth) {}

    /**
     * A stage over this store.
     *
     * @param whenRead is given each content that was read, on the thread that read it
     */
    ReadStage(CaseStore store, HostileReader reader, Progress progress, StageClock clock, IntConsumer whenRead) {
        this.store = store;
        this.reader = reader;
        this.progress = progress;
        this.clock = clock;
        this.whenRead = whenRead;
    }

    /** Adds a file of a release. */
    void add(int content, ContentSource source, String name) {
        if (!settled(content)) {
            queue.append(new Task(content, source, name, 0));
        }
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
                Task task;
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

    private void perform(Task task) throws IOException, InterruptedException {
        try (ContentSource source = task.source) {
            if (claimed.add(task.content) && !settled(task.content)) {
                read(task, source);
                whenRead.accept(task.content);
                clock.items(1);
                progress.advance(1, queue.waitingCount());
            }
        } finally {
            queue.done();
        }
    }

    private void read(Task task, ContentSource source) throws IOException, InterruptedException {
        try (Sink sink = new Sink(task.depth)) {
            ReadResult result;
            try (StageClock.Span reading = clock.span(StageClock.Kind.BLOCK)) {
                result = reader.read(new ReadRequest(source, task.name, task.depth), sink);
            }
            try (StageClock.Span writing = clock.span(StageClock.Kind.BUSY)) {
                store.ledger().finish(task.content, result, Versions.READER, sink.members, sink.finish());
            }
        }
    }

    /** Whether a content and everything in it was finished by an earlier run. */
    private boolean settled(int content) {
        if (settled.contains(content)) {
            return true;
        }
        Set<Integer> seen = new HashSet<>();
        if (!finishedThrough(content, seen)) {
            return false;
        }
        settled.addAll(seen);
        return true;
    }

    /** Walks down the members; a container that holds itself ends the walk. */
    private boolean finishedThrough(int content, Set<Integer> seen) {
        if (settled.contains(content) || !seen.add(content)) {
            return true;
        }
        if (store.ledger().content(content).result() == null) {
            return false;
        }
        for (Ledger.MemberRow member : store.ledger().members(content)) {
            if (member.content() != 0 && !finishedThrough(member.content(), seen)) {
                return false;
            }
        }
        return true;
    }

    /** Receives what the reader finds in one content. */
    private final class Sink implements ReadSink, AutoCloseable {
        private final int depth;
        private final List<Ledger.MemberRow> members = new ArrayList<>();
        private TextStore.@Nullable Writer writer;
        private int passages;

        Sink(int depth) {
            this.depth = depth;
        }

        @Override
        public void passage(Passage passage) {
            if (writer == null) {
                writer = store.texts().write();
            }
            writer.add(passage);
            passages++;
        }

        @Override
        public void member(FoundMember member) throws IOException, InterruptedException {
            ContentSource source = member.content();
            byte[] sha256 = member.sha256();
            if (source == null || sha256 == null) {
                members.add(new Ledger.MemberRow(member.ordinal(), member.name(), member.size(), 0, member.reason()));
                return;
            }
            int content = store.ledger().content(sha256, member.size());
            members.add(new Ledger.MemberRow(member.ordinal(), member.name(), member.size(), content, null));
            if (claimed.contains(content) || settled(content)) {
                source.close();
                return;
            }
            queue.push(new Task(content, source, member.name(), depth + 1));
            makeRoom();
        }

        /** Reads what waits until the spool has room again; each nesting costs a reader process, so few are allowed. */
        private void makeRoom() throws IOException, InterruptedException {
            int nested = nesting.get();
            while (nested < MOST_NESTED && reader.spooledBytes() > reader.spoolQuota()) {
                Task next = queue.poll();
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

        @Override
        public void restart() {
            members.clear();
            passages = 0;
            if (writer != null) {
                writer.restart();
            }
        }

        TextStore.@Nullable Place finish() {
            return writer == null || passages == 0 ? null : writer.finish();
        }

        @Override
        public void close() {
            if (writer != null) {
                writer.close();
            }
        }
    }
}
