package org.tocsin.respond.letter.batch;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.ports.NoticeStore;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Event;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.ports.NoticeStore.Which;

/** Letters and text messages of batches that are no longer where they were written, so that nobody knows whether they were printed or sent. */
public final class VanishedBatches {
    private VanishedBatches() {}

    /**
     * A notice of such a batch.
     *
     * @param state {@code UNCERTAIN}, or {@code HANDED_OVER} where its batch was written on another machine and its result is missing
     * @param since when it came into this state, in milliseconds since 1970
     * @param batch the name of the folder
     */
    public record Member(int notice, int wave, State state, long since, String batch) {}

    /**
     * All of a plan and wave, each 0 for any, in order of their number. What has a folder on this machine is left to {@link Batches}, which
     * knows whether it is being written.
     */
    public static List<Member> of(NoticeStore notices, Channel channel, int plan, int wave) {
        List<Notice> all = new ArrayList<>();
        notices.outlines(Which.of(plan).by(channel).inWave(wave).in(State.UNCERTAIN, State.HANDED_OVER), all::add);
        List<Member> members = new ArrayList<>();
        for (Notice notice : all) {
            Optional<Batch> batch = of(notices, notice.number());
            boolean here = batch.isPresent() && Files.isDirectory(batch.get().place());
            if (notice.state() == State.UNCERTAIN || !here) {
                String name = batch.map(Batch::name).orElse("");
                members.add(new Member(notice.number(), notice.wave(), notice.state(), notice.changedAt(), name));
            }
        }
        return members;
    }

    /** The batch into which a notice was put last, if any. */
    static Optional<Batch> of(NoticeStore notices, int notice) {
        List<Event> events = notices.events(notice);
        for (int i = events.size() - 1; i >= 0; i--) {
            if (events.get(i).to() == State.HANDED_OVER) {
                return Batch.of(events.get(i).detail());
            }
        }
        return Optional.empty();
    }
}
