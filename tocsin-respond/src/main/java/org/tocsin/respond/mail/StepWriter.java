package org.tocsin.respond.mail;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.tocsin.ports.NoticeStore.Move;
import org.tocsin.ports.NoticeStore.State;

/**
 * Writes the steps of all connections: what several of them ask for at one moment becomes durable in one transaction, in the order in
 * which it was asked. So the result of a mail is durable at the latest with the intent of the next one of its connection, and what a
 * sudden end leaves open is at most one mail for each connection.
 */
final class StepWriter implements AutoCloseable {
    private static final int MOST = 256;
    private static final int TRIES = 20;
    private static final long PAUSE_MILLIS = 500;

    private final Outbox outbox;
    private final Halt halt;
    private final BlockingQueue<Entry> queue = new LinkedBlockingQueue<>();
    private final Thread thread;
    private int unwritten;

    /** Steps that are taken together, and who waits for them. */
    private record Entry(List<Move> moves, CompletableFuture<Boolean> taken, boolean isIntent) {
        static final Entry END = new Entry(List.of(), new CompletableFuture<>(), false);
    }

    StepWriter(Outbox outbox, Halt halt) {
        this.outbox = outbox;
        this.halt = halt;
        thread = new Thread(this::run, "notice-steps");
        thread.setDaemon(true);
        thread.start();
    }

    /** Writes that a mail is about to be handed over; true once that is durable, false if it is not ours to send. */
    boolean intend(Move move) {
        Entry entry = new Entry(List.of(move), new CompletableFuture<>(), true);
        queue.add(entry);
        return entry.taken().join();
    }

    /** Writes results, soon. */
    void note(List<Move> moves) {
        queue.add(new Entry(moves, new CompletableFuture<>(), false));
    }

    private void run() {
        List<Entry> entries = new ArrayList<>();
        boolean ended = false;
        while (!ended) {
            entries.clear();
            try {
                entries.add(queue.take());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            queue.drainTo(entries, MOST);
            ended = entries.contains(Entry.END);
            write(entries);
        }
    }

    private void write(List<Entry> entries) {
        try {
            complete(entries, outbox.move(moves(entries)));
        } catch (RuntimeException e) {
            halt.stop(Stop.Why.STORE, "");
            entries.stream()
                    .filter(Entry::isIntent)
                    .forEach(entry -> entry.taken().complete(false));
            List<Entry> results =
                    entries.stream().filter(entry -> !entry.isIntent()).toList();
            writeLater(results);
        }
    }

    private static List<Move> moves(List<Entry> entries) {
        return entries.stream().flatMap(entry -> entry.moves().stream()).toList();
    }

    /** Results must not be forgotten as long as there is hope: what the server has taken is known only here. */
    private void writeLater(List<Entry> results) {
        for (int i = 0; i < TRIES && !results.isEmpty(); i++) {
            try {
                Thread.sleep(PAUSE_MILLIS);
                complete(results, outbox.move(moves(results)));
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            } catch (RuntimeException e) {
                halt.stop(Stop.Why.STORE, "");
            }
        }
        unwritten += moves(results).size();
    }

    private void complete(List<Entry> entries, List<Move> moved) {
        Set<Move> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        taken.addAll(moved);
        for (Entry entry : entries) {
            boolean all = taken.containsAll(entry.moves());
            entry.taken().complete(all);
            if (!all && !entry.isIntent()) {
                settle(entry.moves().get(entry.moves().size() - 1));
            }
        }
    }

    /** A notice that somebody called uncertain meanwhile is so no longer: its result is known. */
    private void settle(Move move) {
        if (move.from() == State.HANDED_OVER && move.to() != State.UNCERTAIN) {
            outbox.move(List.of(Move.of(move.notice(), State.UNCERTAIN, move.to(), move.at(), move.detail())));
        }
    }

    /** Writes what is left; then says how many results could not be written. */
    @Override
    public void close() {
        queue.add(Entry.END);
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many results could not be written; known when closed. */
    int unwritten() {
        return unwritten;
    }
}
