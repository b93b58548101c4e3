package org.tocsin.web.pages;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.tocsin.scan.ProgressFile;

/**
 * How far a scan has come that another process runs on this case, from the small file that it keeps in the case folder: counts and
 * times, nothing that the store would have to be asked for.
 *
 * @param state   how it stands
 * @param said    what the scan said last; null if none ever said anything
 * @param silence since when it says nothing, in seconds
 */
public record ScanWatch(State state, ProgressFile.@Nullable State said, long silence) {
    /** After so long without a word a scan has stopped, or works on one large file. */
    private static final Duration SILENT = Duration.ofSeconds(90);

    /** How a scan stands. */
    public enum State {
        NONE,
        RUNNING,
        /** It did not end, and says nothing. */
        SILENT,
        ENDED
    }

    /** The scan of the case in this folder, at this time in milliseconds since 1970. */
    public static ScanWatch of(Path folder, long now) {
        ProgressFile.@Nullable State said = ProgressFile.read(folder);
        if (said == null) {
            return new ScanWatch(State.NONE, null, 0);
        }
        long silence = Math.max(0, now - said.updated()) / 1_000;
        if (said.ended()) {
            return new ScanWatch(State.ENDED, said, silence);
        }
        return new ScanWatch(silence > SILENT.toSeconds() ? State.SILENT : State.RUNNING, said, silence);
    }

    /** Whether it is at work, or may be. */
    public boolean isOpen() {
        return state == State.RUNNING || state == State.SILENT;
    }

    /** Files known so far. */
    public long getTotal() {
        return said == null ? 0 : said.documents() + said.waitingDocuments();
    }

    /** Files read to their end in a minute, over the whole run. */
    public double getPerMinute() {
        if (said == null || said.updated() <= said.started()) {
            return 0;
        }
        return said.documents() * 60_000.0 / (said.updated() - said.started());
    }

    /** Minutes that are left, rounded up; negative while that cannot be told. */
    public long getMinutesLeft() {
        return said == null || said.secondsLeft() < 0 ? -1 : (long) Math.ceil(said.secondsLeft() / 60);
    }

    /** Whole minutes since it began. */
    public long getMinutes() {
        return said == null ? 0 : Math.max(0, said.updated() - said.started()) / 60_000;
    }
}
