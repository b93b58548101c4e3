package org.tocsin.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.tocsin.cli.output.ConsoleProgress;
import org.tocsin.scan.ProgressFile;

/** Tells how far a scan has come that runs in another process, or how far the last one came. */
final class RunningScan {
    private final Texts texts;
    private final PrintWriter out;

    RunningScan(Texts texts, PrintWriter out) {
        this.texts = texts;
        this.out = out;
    }

    /** Tells about a scan that has the case in use; whether there is one. */
    boolean tellRunning(Path caseFolder, boolean json) throws IOException {
        ProgressFile.@Nullable State state = ProgressFile.read(caseFolder);
        if (state == null || state.ended()) {
            return false;
        }
        if (json) {
            out.println(new ObjectMapper().writeValueAsString(state));
            return true;
        }
        String time = ConsoleProgress.duration((System.currentTimeMillis() - state.started()) / 1000.0);
        out.println(texts.get("running.title", state.stage(), time));
        counts(state);
        out.println(texts.get("running.waiting", state.waitingDocuments(), state.waitingPictures()));
        if (state.passagesDone() > 0) {
            String all = state.passages() == 0 ? "?" : Long.toString(state.passages());
            out.println(texts.get("running.passages", state.passagesDone(), all));
        }
        if (state.secondsLeft() >= 0) {
            String left = ConsoleProgress.duration(state.secondsLeft());
            out.println(texts.get(state.atLeast() ? "running.atleast" : "running.left", left));
        }
        return true;
    }

    /** Tells people found against the time that the last scan took, if it is known. */
    void tellLast(Path caseFolder) {
        ProgressFile.@Nullable State state = ProgressFile.read(caseFolder);
        if (state != null) {
            String time = ConsoleProgress.duration((state.updated() - state.started()) / 1000.0);
            out.println(texts.get(state.ended() ? "last.ended" : "last.stopped", time));
            counts(state);
        }
    }

    private void counts(ProgressFile.State state) {
        out.println(texts.get("running.done", state.documents(), state.pages(), state.pictures(), state.people()));
    }
}
