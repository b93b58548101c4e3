package org.tocsin.extract.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.extract.spool.SpooledContent;
import org.tocsin.extract.worker.DetectedType.Kind;
import org.tocsin.extract.worker.Frame;
import org.tocsin.extract.worker.Mode;
import org.tocsin.model.Outcome;
import org.tocsin.model.Reason;
import org.tocsin.ports.ContentSource;
import org.tocsin.ports.Effort;
import org.tocsin.ports.ReadRequest;
import org.tocsin.ports.ReadResult;
import org.tocsin.ports.ReadSink;

/**
 * All attempts at one content. The rules:
 *
 * <ul>
 *   <li>Where the process was killed from outside, the content is read once more in full.
 *   <li>A container that killed its process goes on after the last member handed on; a second kill ends it with the
 *       members that it gave.
 *   <li>A document that killed its process is read anew in the small mode. If that is killed too but gave something,
 *       this is kept: raw strings would not be better.
 *   <li>Otherwise its raw strings are read; only if these are none, or kill a third time, is it unreadable.
 * </ul>
 */
public final class Attempts {
    private final ReaderPool pool;
    private final ReadRequest request;
    private final ReadSink sink;

    private Attempts(ReaderPool pool, ReadRequest request, ReadSink sink) {
        this.pool = pool;
        this.request = request;
        this.sink = sink;
    }

    /**
     * Reads one content to its end.
     *
     * @throws IOException if this machine fails, not the content
     */
    public static ReadResult read(ReaderPool pool, ReadRequest request, ReadSink sink)
            throws IOException, InterruptedException {
        ReadResult result = new Attempts(pool, request, sink).run();
        boolean cutShort = request.source() instanceof SpooledContent content && content.damaged();
        return cutShort && result.outcome() == Outcome.READ
                ? partly(result, Reason.CORRUPT, "cut short in its container")
                : result;
    }

    private ReadResult run() throws IOException, InterruptedException {
        Trial first = attempt(Mode.FULL, request.firstMember());
        if (first.result() == null && first.word().equals(ReaderProcess.KILLED)) {
            first = wholeAgain(first);
        }
        ReadResult result = first.result();
        if (result != null) {
            return result;
        }
        return first.kind() == Kind.CONTAINER ? resume(first) : smaller(first);
    }

    /** A process that somebody else killed (a person, the kernel short of memory) says nothing about the content. */
    private Trial wholeAgain(Trial killed) throws IOException, InterruptedException {
        if (killed.kind() == Kind.CONTAINER) {
            return attempt(Mode.FULL, killed.members());
        }
        sink.restart();
        return attempt(Mode.FULL, request.firstMember());
    }

    private ReadResult resume(Trial first) throws IOException, InterruptedException {
        Trial second = attempt(Mode.SMALL, first.members());
        ReadResult result = second.result();
        if (result != null) {
            return result;
        }
        return lost(second, second.members() > 0 ? Outcome.PARTLY_READ : Outcome.UNREADABLE, second.word());
    }

    private ReadResult smaller(Trial first) throws IOException, InterruptedException {
        sink.restart();
        Trial second = attempt(Mode.SMALL, 0);
        ReadResult result = second.result();
        if (result != null) {
            return result.outcome() == Outcome.READ
                    ? partly(result, reason(first), first.word() + ", small mode")
                    // the small mode reads no pictures, and none will be read again
                    : result.ended();
        }
        if (second.passages() + second.members() > 0) {
            return lost(second, Outcome.PARTLY_READ, second.word());
        }
        sink.restart();
        Trial third = attempt(Mode.STRINGS, 0);
        if (third.result() == null) {
            return lost(second, Outcome.UNREADABLE, second.word() + ", quarantined");
        }
        return lost(
                second,
                third.passages() > 0 ? Outcome.PARTLY_READ : Outcome.UNREADABLE,
                second.word() + ", raw strings");
    }

    private static ReadResult lost(Trial trial, Outcome outcome, String word) {
        return new ReadResult(outcome, reason(trial), trial.mediaType(), 0, 0, word);
    }

    private static Reason reason(Trial trial) {
        Reason killed = trial.killed();
        return killed == null ? Reason.CRASHED : killed;
    }

    private static ReadResult partly(ReadResult result, Reason reason, String word) {
        return new ReadResult(Outcome.PARTLY_READ, reason, result.mediaType(), result.pages(), result.ocrPages(), word);
    }

    /** A warm process that died while it was idle is nobody's fault: a fresh one gets the same content. */
    private Trial attempt(Mode mode, int firstMember) throws IOException, InterruptedException {
        Frame.Read read = frame(mode, firstMember);
        Trial trial = Attempt.run(pool, read, sink);
        while (trial.untouched()) {
            trial = Attempt.run(pool, read, sink);
        }
        return trial;
    }

    private Frame.Read frame(Mode mode, int firstMember) throws IOException {
        ContentSource source = request.source();
        int own = 0;
        List<Frame.Part> others = new ArrayList<>();
        if (source instanceof ContentSource.Volumes volumes) {
            own = volumes.own();
            for (int number = 1; number <= volumes.places().size(); number++) {
                ContentSource place = volumes.places().get(number - 1);
                if (place != null && number != own) {
                    others.add(part(number, place));
                }
            }
            source = java.util.Objects.requireNonNull(volumes.places().get(own - 1));
        }
        Frame.Part head = part(Math.max(1, own), source);
        Effort effort = mode == Mode.FULL ? request.effort() : Effort.TEXT;
        return new Frame.Read(
                head.path(),
                head.key(),
                head.size(),
                request.name(),
                request.depth(),
                mode,
                effort,
                firstMember,
                own,
                others);
    }

    private static Frame.Part part(int number, ContentSource source) throws IOException {
        if (source instanceof SpooledContent spooled) {
            return new Frame.Part(number, spooled.file().toString(), spooled.key(), spooled.size());
        } else if (source instanceof ContentSource.RootFile root) {
            long size = Files.exists(root.path()) ? Files.size(root.path()) : root.size();
            return new Frame.Part(number, place(root.path()), null, size);
        }
        throw new IllegalArgumentException("a content source of an unknown kind: " + source.getClass());
    }

    /** The path as text; as a URI, which keeps every byte, where the name is not valid in the character set of this machine. */
    private static String place(Path path) {
        String text = path.toAbsolutePath().toString();
        return text.indexOf('\uFFFD') < 0 ? text : path.toUri().toString();
    }
}
