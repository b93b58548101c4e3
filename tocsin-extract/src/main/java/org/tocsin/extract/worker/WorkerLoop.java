package org.tocsin.extract.worker;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.worker.DetectedType.Kind;
import org.tocsin.model.Outcome;
import org.tocsin.model.Reason;
import org.tocsin.ports.ReadResult;

/** Reads one content after the other inside a reader process. */
final class WorkerLoop {
    private static final String OCTETS = "application/octet-stream";

    private final BlockingQueue<Frame> requests;
    private final OutputStream answers;
    private final TypeDetector detector = new TypeDetector();
    private final Readers readers = Readers.installed();
    private final ResidentMemory memory = new ResidentMemory();

    WorkerLoop(BlockingQueue<Frame> requests, OutputStream answers) {
        this.requests = requests;
        this.answers = answers;
    }

    void run() throws IOException, InterruptedException {
        FrameStream.write(answers, new Frame.Hello(Frame.VERSION));
        if (!(requests.take() instanceof Frame.Setup setup)) {
            throw new GarbageException("no setup");
        }
        while (requests.take() instanceof Frame.Read read) {
            FrameStream.write(answers, answer(setup, read));
        }
        throw new GarbageException("no request");
    }

    private Frame answer(Frame.Setup setup, Frame.Read read) throws IOException {
        try (Contents contents = Contents.of(read, Path.of(setup.scratch()), setup.memoryLimit())
                .on(new Terms(read.effort(), setup.passwords(), setup.recognition()))) {
            return new Frame.Ended(read(setup, read, contents), memory.bytes());
        } catch (SpoolFault e) {
            return new Frame.Fault(e.word());
        } catch (IOException e) {
            // The file itself cannot be opened: gone, no permission, a bad disk.
            return new Frame.Ended(unreadable(Reason.CORRUPT, OCTETS, "cannot be opened"), memory.bytes());
        } finally {
            ScratchFolder.empty(Path.of(setup.scratch()));
        }
    }

    private ReadResult read(Frame.Setup setup, Frame.Read read, Contents contents) throws IOException {
        FoundFrames found =
                new FoundFrames(answers, Path.of(setup.spool()), setup.budgets(), contents, read.firstMember());
        DetectedType type = read.mode() == Mode.STRINGS ? contents.type() : detector.detect(contents);
        contents.detected(type);
        Passwords.forget();
        FrameStream.write(answers, new Frame.Typed(WireOut.cut(type.mediaType(), 256), type.kind()));
        try {
            ReadResult result = run(setup.budgets(), read, contents, found);
            IOException swallowed = found.stopped();
            if (swallowed != null) {
                throw swallowed;
            }
            return withGap(contents.volumes().missing(), opened(result), found);
        } catch (SpoolFault e) {
            throw e;
        } catch (BudgetExceeded e) {
            return partly(found, e.reason(), type, e.word());
        } catch (UnreadableException e) {
            return partly(found, e.reason(), type, e.word());
        } catch (IOException | RuntimeException e) {
            ReadResult result = partly(found, Reason.CORRUPT, type, e.getClass().getSimpleName());
            return withGap(contents.volumes().missing(), result, found);
        }
    }

    /** Says that a password opened it; never which. */
    private static ReadResult opened(ReadResult result) {
        return Passwords.used() && result.detail().isEmpty() ? result.withDetail(ReadResult.OPENED) : result;
    }

    /** Where a volume is missing, that is what the operator must hear, whatever the reader stumbled over. */
    private static ReadResult withGap(int missing, ReadResult result, FoundFrames found) {
        if (missing == 0 || result.reason() == Reason.ENCRYPTED || result.reason() == Reason.BOMB) {
            return result;
        }
        Outcome outcome = found.gaveAnything() ? Outcome.PARTLY_READ : Outcome.UNREADABLE;
        String word = "volume " + missing + " missing";
        return new ReadResult(outcome, Reason.CORRUPT, result.mediaType(), result.pages(), result.ocrPages(), word);
    }

    private ReadResult run(Budgets budgets, Frame.Read read, Contents contents, FoundFrames found) throws IOException {
        DetectedType type = contents.type();
        if (read.mode() == Mode.STRINGS) {
            return RawStrings.read(contents, budgets.volume().strings(), found);
        }
        if (type.kind() == Kind.EMPTY) {
            return unreadable(Reason.EMPTY, type.mediaType(), "");
        }
        if (type.kind() == Kind.CONTAINER && read.depth() >= budgets.members().depth()) {
            return unreadable(Reason.BOMB, type.mediaType(), "depth");
        }
        @Nullable ContentReader reader = readers.readerOf(type).orElse(null);
        if (reader == null) {
            return unreadable(Reason.UNSUPPORTED, type.mediaType(), "");
        }
        return reader.read(contents, read.mode(), found);
    }

    /** A bomb stays a bomb, whatever it gave; everything else keeps what was read. */
    private static ReadResult partly(FoundFrames found, Reason reason, DetectedType type, String word) {
        boolean kept = found.gaveAnything() && reason != Reason.BOMB;
        return new ReadResult(kept ? Outcome.PARTLY_READ : Outcome.UNREADABLE, reason, type.mediaType(), 0, 0, word);
    }

    private static ReadResult unreadable(Reason reason, String mediaType, String word) {
        return new ReadResult(Outcome.UNREADABLE, reason, mediaType, 0, 0, word);
    }
}
