package org.tocsin.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.CaseStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What commands on a case share: which case, which key, where to print. */
@Command
abstract class CaseCommand implements Callable<Integer> {
    @ParentCommand
    @Nullable
    Object parent;

    @Spec
    @Nullable
    CommandSpec spec;

    Tocsin root() {
        if (parent instanceof Tocsin tocsin) {
            return tocsin;
        }
        if (parent instanceof CaseCommand command) {
            return command.root();
        }
        throw new IllegalStateException("a command without the root command");
    }

    PrintWriter out() {
        return spec().commandLine().getOut();
    }

    PrintWriter err() {
        return spec().commandLine().getErr();
    }

    private CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("a command outside the command line");
        }
        return spec;
    }

    Locale locale() {
        return root().locale();
    }

    Texts texts() {
        return new Texts(locale());
    }

    /** The case folder that the user named. */
    Path caseFolder() {
        Path named = root().caseFolder;
        if (named != null) {
            return named;
        }
        String variable = System.getenv("TOCSIN_CASE");
        if (variable == null || variable.isBlank()) {
            throw new UsageException("which case? Name its folder with --case DIR or set TOCSIN_CASE.");
        }
        return Path.of(variable);
    }

    /** Opens the case that the user named. */
    CaseStore open() {
        return Cases.open(caseFolder(), root());
    }

    /** Tells what was done: with {@code --json} in figures, else in words. */
    void report(Figures figures, Runnable words) {
        if (root().json) {
            out().println(figures.json());
        } else {
            words.run();
        }
    }

    /** Tells the journal's head, so that a cut tail shows later. */
    void tellHead(CaseStore store) {
        err().println(texts().get("journal.head", store.journal().head()));
    }
}
