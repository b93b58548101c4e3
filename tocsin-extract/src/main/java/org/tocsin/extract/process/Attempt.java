package org.tocsin.extract.process;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.spool.SpooledContent;
import org.tocsin.extract.worker.DetectedType.Kind;
import org.tocsin.extract.worker.Frame;
import org.tocsin.extract.worker.GarbageException;
import org.tocsin.model.Reason;
import org.tocsin.ports.FoundMember;
import org.tocsin.ports.ReadResult;
import org.tocsin.ports.ReadSink;

/** One attempt at one content in one process: hands on what comes, watches both clocks, checks every frame. */
final class Attempt {
    private final ReaderPool pool;
    private final ReaderProcess process;
    private final ReadSink sink;
    private final Frame.Read read;
    private long wall;
    private final long silence;
    private long used;
    private String mediaType = "application/octet-stream";
    private Kind kind = Kind.DOCUMENT;
    private int passages;
    private int members;
    private int pictures;
    private boolean heard;

    private Attempt(ReaderPool pool, ReaderProcess process, Frame.Read read, ReadSink sink) {
        this.pool = pool;
        this.process = process;
        this.read = read;
        this.sink = sink;
        this.members = read.firstMember();
        this.wall = wall(pool, read, 0);
        this.silence = pool.budgets().time().silence().toNanos();
    }

    /** A little more than the process allows itself, so that it may end in good order. */
    private static long wall(ReaderPool pool, Frame.Read read, int pictures) {
        long most = pool.budgets().pictures().perDocument();
        Duration total = pool.budgets().wallOf(read.totalSize(), (int) Math.min(pictures, most));
        return total.toNanos() + total.toNanos() / 20;
    }

    static Trial run(ReaderPool pool, Frame.Read read, ReadSink sink) throws IOException, InterruptedException {
        ReaderProcess process = pool.take(read);
        boolean warm = process.served() > 0;
        Attempt attempt = new Attempt(pool, process, read, sink);
        boolean finished = false;
        try {
            Trial trial = attempt.follow(warm);
            finished = trial.result() != null;
            if (finished) {
                pool.giveBack(process);
            } else {
                pool.discard(process, !trial.untouched());
                finished = true;
            }
            return trial;
        } finally {
            if (!finished) {
                // The receiver failed or was stopped in the middle: the process still speaks of a lost content.
                pool.discard(process, false);
            }
        }
    }

    private Trial follow(boolean warm) throws IOException, InterruptedException {
        try {
            process.send(read);
        } catch (IOException e) {
            return ended(null, Reason.CRASHED, process.death(), warm);
        }
        while (true) {
            Frame frame;
            try {
                frame = next();
            } catch (GarbageException e) {
                return ended(null, Reason.CRASHED, "garbage", false);
            } catch (IOException e) {
                return dead(warm);
            }
            heard = true;
            if (frame instanceof Frame.Ended end) {
                process.count(end.memory());
                return ended(end.result(), null, "", false);
            }
            if (!handOn(frame)) {
                return ended(null, Reason.CRASHED, "garbage", false);
            }
        }
    }

    private Trial dead(boolean warm) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("asked to stop while a content was read");
        }
        String expired = process.expired();
        if (expired != null) {
            return ended(null, Reason.TIMEOUT, expired, false);
        }
        return ended(null, Reason.CRASHED, process.death(), warm && !heard);
    }

    private Frame next() throws IOException {
        long before = System.nanoTime();
        boolean wallFirst = wall - used < silence;
        try {
            return process.next(before + Math.min(silence, wall - used), wallFirst ? "wall" : "stall");
        } finally {
            used += System.nanoTime() - before;
        }
    }

    /** Whether the frame was one that may come here. */
    private boolean handOn(Frame frame) throws IOException, InterruptedException {
        if (frame instanceof Frame.Told told) {
            return told(told);
        } else if (frame instanceof Frame.Member member) {
            return member(member);
        } else if (frame instanceof Frame.Bare bare) {
            return isNext(bare.ordinal())
                    && bare(new FoundMember(
                            bare.ordinal(), bare.name(), bare.claimedSize(), null, null, bare.reason()));
        } else if (frame instanceof Frame.Typed typed) {
            mediaType = typed.mediaType();
            kind = typed.kind();
        } else if (frame instanceof Frame.Fault fault) {
            throw new IOException(fault.word());
        } else if (frame instanceof Frame.Alive alive) {
            wall = Math.max(wall, wall(pool, read, alive.pictures()));
        } else {
            return false;
        }
        return true;
    }

    /** A process that gives more pictures than it may is not to be trusted. */
    private boolean told(Frame.Told told) throws IOException {
        pictures += told.picture() == null ? 0 : 1;
        if (pictures > pool.budgets().pictures().kept()) {
            return false;
        }
        passages++;
        sink.passage(told.passage(), told.picture());
        return true;
    }

    private boolean isNext(int ordinal) {
        return ordinal == members;
    }

    private boolean bare(FoundMember member) throws IOException, InterruptedException {
        sink.member(member);
        members++;
        return true;
    }

    private boolean member(Frame.Member member) throws IOException, InterruptedException {
        if (!isNext(member.ordinal())) {
            return false;
        }
        SpooledContent content =
                pool.spool().adopt(process.own(), member.file(), member.key(), member.size(), member.damaged());
        if (content == null) {
            return false;
        }
        sink.member(new FoundMember(member.ordinal(), member.name(), member.size(), member.sha256(), content, null));
        members++;
        return true;
    }

    private Trial ended(@Nullable ReadResult result, @Nullable Reason killed, String word, boolean untouched) {
        return new Trial(result, killed, word, mediaType, kind, passages, members, untouched);
    }
}
