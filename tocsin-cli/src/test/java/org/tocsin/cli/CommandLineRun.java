package org.tocsin.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the command line inside a test and keeps what it printed and how it ended. */
public record CommandLineRun(int code, String out, String err) {
    /** Runs it. */
    public static CommandLineRun of(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), args);
        return new CommandLineRun(code, out.toString(), err.toString());
    }

    /** On a case whose key lies beside it, so that tests leave the user's configuration alone. */
    public static CommandLineRun on(Path caseFolder, String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--case", caseFolder.toString(), "--key-file", caseFolder + ".key"));
        return of(all.toArray(String[]::new));
    }

    /** The lines of a CSV export, header first; only for tables without line breaks in cells. */
    List<String> lines() {
        return out.lines().toList();
    }
}
