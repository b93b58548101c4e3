package org.tocsin.scan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.PagePicture;
import org.tocsin.model.Passage;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.ContentSource;
import org.tocsin.ports.FoundMember;
import org.tocsin.ports.Ledger;
import org.tocsin.ports.ReadResult;
import org.tocsin.ports.ReadSink;
import org.tocsin.ports.TextStore;

/**
 * Receives what the reader finds in one content. Members are written to the ledger in batches while their container is still being
 * read, so that a scan that was stopped goes on behind them, and no container is too large for memory.
 */
final class ContentSink implements ReadSink, AutoCloseable {
    private static final int BATCH = 500;
    private static final int TOLD_EVERY = 10_000;
    private static final long BATCH_NANOS = 2_000_000_000L;

    private final CaseStore store;
    private final ReadTask task;
    private final Receiver receiver;
    private final List<Ledger.MemberRow> pending = new ArrayList<>();
    private TextStore.@Nullable Writer writer;
    private long lastBatch = System.nanoTime();
    private int passages;
    private int nextMember;
    private boolean written;

    /** Takes over a member's bytes. */
    interface Receiver {
        void member(int content, ContentSource source, FoundMember member) throws IOException, InterruptedException;

        /** So many passages have come so far; told now and then. */
        default void passages(long count) {}

        /** The container is read anew: members received so far do not count. */
        default void restart() {}
    }

    ContentSink(CaseStore store, ReadTask task, Receiver receiver) {
        this.store = store;
        this.task = task;
        this.receiver = receiver;
        nextMember = task.firstMember();
    }

    @Override
    public void passage(Passage passage) {
        passage(passage, null);
    }

    @Override
    public void passage(Passage passage, @Nullable PagePicture picture) {
        if (task.membersOnly()) {
            return;
        }
        if (writer == null) {
            writer = store.texts().write();
        }
        writer.add(passage, picture);
        passages++;
        if (passages % TOLD_EVERY == 0) {
            receiver.passages(passages);
        }
    }

    @Override
    public void member(FoundMember member) throws IOException, InterruptedException {
        ContentSource source = member.content();
        byte[] sha256 = member.sha256();
        int content = source == null || sha256 == null ? 0 : store.ledger().content(sha256, member.size());
        nextMember = member.ordinal() + 1;
        if (!task.membersOnly()) {
            pending.add(new Ledger.MemberRow(
                    member.ordinal(), member.name(), member.size(), content, content == 0 ? member.reason() : null));
            if (pending.size() >= BATCH || System.nanoTime() - lastBatch > BATCH_NANOS) {
                write();
            }
        }
        if (source != null) {
            receiver.member(content, source, member);
        }
    }

    private void write() {
        store.ledger().receive(task.content(), pending);
        pending.clear();
        written = true;
        lastBatch = System.nanoTime();
    }

    @Override
    public void restart() {
        receiver.restart();
        pending.clear();
        if (written) {
            store.ledger().forget(task.content(), task.firstMember());
        }
        nextMember = task.firstMember();
        passages = 0;
        if (writer != null) {
            writer.restart();
        }
    }

    /** Writes how the content ended. */
    void finish(ReadResult result) {
        if (task.membersOnly()) {
            return;
        }
        TextStore.Place text = writer == null || passages == 0 ? null : writer.finish();
        store.ledger().finish(task.content(), result, Versions.READER, pending, text);
    }

    /** The ordinal after the last member received. */
    int nextMember() {
        return nextMember;
    }

    @Override
    public void close() {
        if (writer != null) {
            writer.close();
        }
    }
}
