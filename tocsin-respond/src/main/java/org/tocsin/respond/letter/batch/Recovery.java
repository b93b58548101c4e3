package org.tocsin.respond.letter.batch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tocsin.ports.NoticeStore;
import org.tocsin.ports.NoticeStore.Move;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.ports.NoticeStore.Which;
import org.tocsin.respond.letter.batch.BatchContent.Written;

/** Settles the batches of a plan that were begun and whose result is not known; those of other plans, whose texts are others, stay. */
final class Recovery {
    /** The reason kept for a notice that its batch left out, where the first run could not tell more. */
    private static final String LEFT_OUT = "left_out";

    private final NoticeStore notices;
    private final Which own;
    private final BatchContent content;
    private final Batches batches;
    private final Tally tally;
    private final Path place;

    Recovery(NoticeStore notices, Which own, BatchContent content, Batches batches, Tally tally, Path place) {
        this.notices = notices;
        this.own = own;
        this.content = content;
        this.batches = batches;
        this.tally = tally;
        this.place = place;
    }

    /** Settles them; the caller holds the right to write to the place. */
    void run() throws IOException {
        Map<String, Batch> open = new TreeMap<>();
        Map<String, Set<Integer>> members = new HashMap<>();
        for (Notice notice : handedOver()) {
            VanishedBatches.of(notices, notice.number()).ifPresent(batch -> {
                open.put(batch.detail(), batch);
                if (notice.plan() == own.plan()) {
                    members.computeIfAbsent(batch.detail(), detail -> new TreeSet<>())
                            .add(notice.number());
                }
            });
        }
        for (Batch batch : open.values()) {
            Set<Integer> some = members.getOrDefault(batch.detail(), Set.of());
            if (!some.isEmpty()) {
                settle(batch, some);
            }
        }
        clear(open.values().stream().map(Batch::part).toList());
    }

    /** Of all plans: an unfinished folder of another one is no leftover. */
    private List<Notice> handedOver() {
        List<Notice> all = new ArrayList<>();
        Which every = new Which(0, own.channel(), 0, Set.of(State.HANDED_OVER), 0, 0);
        notices.outlines(every, all::add);
        return all;
    }

    private void settle(Batch batch, Set<Integer> members) throws IOException {
        if (batch.place().equals(place)) {
            settleHere(batch, members);
        } else if (!Files.isDirectory(batch.place())) {
            tally.elsewhere(batch);
        } else {
            Optional<FileChannel> lock = PrivateFolder.lock(batch.place());
            if (lock.isEmpty()) {
                tally.elsewhere(batch);
                return;
            }
            try (FileChannel held = lock.get()) {
                settleHere(batch, members);
            }
        }
    }

    private void settleHere(Batch batch, Set<Integer> members) throws IOException {
        if (Files.isDirectory(batch.whole())) {
            finish(batch, members);
        } else if (Files.isDirectory(batch.part())) {
            PrivateFolder.empty(batch.part());
            batches.fill(batch, members, tally);
        } else {
            List<Move> moves = members.stream()
                    .map(number -> Move.of(number, State.HANDED_OVER, State.UNCERTAIN, batches.now(), batch.detail()))
                    .toList();
            tally.uncertain(notices.move(moves).size());
        }
    }

    /** The files are whole: only the result was not kept. */
    private void finish(Batch batch, Set<Integer> members) throws IOException {
        Map<Integer, String> texts = new TreeMap<>(content.read(batch.whole()));
        texts.keySet().retainAll(members);
        Map<Integer, String> refused = new TreeMap<>();
        members.stream().filter(number -> !texts.containsKey(number)).forEach(number -> refused.put(number, LEFT_OUT));
        batches.keep(batch, new Written(texts, refused), tally);
    }

    /** Deletes unfinished folders that no notice belongs to: they were made just before a stop. */
    private void clear(List<Path> settled) throws IOException {
        List<Path> left;
        try (Stream<Path> list = Files.list(place)) {
            left = list.filter(path -> path.getFileName().toString().startsWith(content.kind() + "-wave"))
                    .filter(path -> path.getFileName().toString().endsWith(".part"))
                    .filter(path -> !settled.contains(path))
                    .toList();
        }
        for (Path folder : left) {
            PrivateFolder.empty(folder);
            Files.delete(folder);
        }
    }
}
