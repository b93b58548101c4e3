package org.tocsin.respond.letter.batch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.NoticeStore;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Move;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.ports.NoticeStore.Which;
import org.tocsin.respond.letter.batch.BatchContent.Written;

/**
 * Writes notices as batches, each of one wave. Of each: an unfinished folder is made, its notices become {@code HANDED_OVER} in one
 * transaction, the files are written, the folder gets its name in one step, the notices become {@code ACCEPTED}. After a stop the folder
 * says what happened: unfinished, nothing can have been printed, so it is made again; whole, only the result is missing. If neither is
 * there, its notices become {@code UNCERTAIN} and are never written again by themselves.
 */
public final class Batches {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private static final State[] OPEN = {State.PLANNED, State.RENDERED};

    private final NoticeStore notices;
    private final Channel channel;
    private final BatchContent content;
    private final InstantSource clock;

    /**
     * What was done.
     *
     * @param batches   names of the folders that are whole now
     * @param written   notices in them
     * @param refused   notices that cannot be sent this way, by reason
     * @param uncertain notices of batches that are no longer where they were written
     * @param elsewhere places of batches that another process writes, or that are not on this machine: left alone
     */
    public record Result(
            List<String> batches, int written, Map<String, Integer> refused, int uncertain, List<String> elsewhere) {
        /** Whether somebody has to look at something. */
        public boolean needsAttention() {
            return !refused.isEmpty() || uncertain > 0 || !elsewhere.isEmpty();
        }
    }

    public Batches(NoticeStore notices, Channel channel, BatchContent content, InstantSource clock) {
        this.notices = notices;
        this.channel = channel;
        this.content = content;
        this.clock = clock;
    }

    /**
     * Settles what an earlier run left of this plan, then writes what of it is still planned.
     *
     * @param plan   whose texts the content writes
     * @param wave   of the plan, 0 for all
     * @param folder where the batches go; made if it is missing
     * @param size   notices in a batch, at most; a batch is of one wave
     * @throws CaseException if another process writes there, or the folder cannot be written: nothing is lost, run again
     */
    public Result write(int plan, int wave, Path folder, int size) {
        Path place = folder.toAbsolutePath().normalize();
        Tally tally = new Tally();
        try {
            PrivateFolder.create(place);
            Optional<FileChannel> lock = PrivateFolder.lock(place);
            if (lock.isEmpty()) {
                throw new CaseException(
                        "another process writes notices to " + folder + ": wait for it or name another folder");
            }
            try (FileChannel held = lock.get()) {
                new Recovery(notices, Which.of(plan).by(channel), content, this, tally, place).run();
                for (int each : left(plan, wave)) {
                    write(Which.of(plan).by(channel).inWave(each).in(OPEN), place, size, tally);
                }
            }
        } catch (IOException e) {
            throw new CaseException(
                    folder + " cannot be written: check its space and permissions, then give the command again;"
                            + " nothing is lost",
                    e);
        }
        return tally.result();
    }

    /** The waves of which something is left, in order: they are printed on different days, so a batch is of one wave. */
    private SortedSet<Integer> left(int plan, int wave) {
        SortedSet<Integer> waves = new TreeSet<>();
        for (NoticeStore.Count count : notices.counts(plan)) {
            boolean asked = count.channel() == channel && (wave == 0 || wave == count.wave());
            if (asked && List.of(OPEN).contains(count.state())) {
                waves.add(count.wave());
            }
        }
        return waves;
    }

    private void write(Which next, Path place, int size, Tally tally) throws IOException {
        int after = 0;
        for (List<Notice> some = some(next.page(after, size)); !some.isEmpty(); some = some(next.page(after, size))) {
            begin(place, some, tally);
            after = some.get(some.size() - 1).number();
        }
    }

    private List<Notice> some(Which which) {
        List<Notice> some = new ArrayList<>();
        notices.outlines(which, some::add);
        return some;
    }

    private void begin(Path place, List<Notice> some, Tally tally) throws IOException {
        Notice first = some.get(0);
        String name =
                content.kind() + "-wave" + first.wave() + '-' + STAMP.format(clock.instant()) + '-' + first.number();
        Batch batch = new Batch(place, name);
        PrivateFolder.create(batch.part());
        List<Move> intents = some.stream()
                .map(notice ->
                        Move.of(notice.number(), notice.state(), State.HANDED_OVER, clock.millis(), batch.detail()))
                .toList();
        Set<Integer> members = new HashSet<>();
        notices.move(intents).forEach(move -> members.add(move.notice()));
        if (members.isEmpty()) {
            Files.delete(batch.part());
        } else {
            fill(batch, members, tally);
        }
    }

    /** Writes the files of a batch whose notices are handed over, gives it its name and keeps the result. */
    void fill(Batch batch, Set<Integer> members, Tally tally) throws IOException {
        int first = members.stream().mapToInt(Integer::intValue).min().orElse(1);
        Which own = Which.all().by(channel).in(State.HANDED_OVER).page(first - 1, 0);
        Written written = content.write(
                batch.part(),
                visitor -> notices.forEach(own, notice -> {
                    if (members.contains(notice.number())) {
                        visitor.accept(notice);
                    }
                }));
        if (written.texts().isEmpty()) {
            PrivateFolder.empty(batch.part());
            Files.delete(batch.part());
        } else {
            PrivateFolder.rename(batch.part(), batch.whole());
        }
        keep(batch, written, tally);
    }

    /** Keeps what became of the notices of a batch. */
    void keep(Batch batch, Written written, Tally tally) {
        List<Move> results = new ArrayList<>();
        long now = clock.millis();
        written.texts()
                .forEach((number, hash) ->
                        results.add(new Move(number, State.HANDED_OVER, State.ACCEPTED, now, hash, batch.detail())));
        written.refused()
                .forEach((number, reason) ->
                        results.add(Move.of(number, State.HANDED_OVER, State.UNDELIVERABLE, now, reason)));
        notices.move(results);
        tally.kept(batch, written);
    }

    long now() {
        return clock.millis();
    }
}
