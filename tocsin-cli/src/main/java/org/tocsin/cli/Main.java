package org.tocsin.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.tocsin.portal.format.BundleException;
import org.tocsin.ports.CaseException;
import org.tocsin.registry.load.RegistryFormatException;
import picocli.CommandLine;

/** Starts the command line. */
public final class Main {
    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(run(utf8(System.out), utf8(System.err), args));
    }

    private static PrintWriter utf8(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    /** Runs one command and gives its exit code; results go to {@code out}, talk to {@code err}. */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(new Tocsin());
        line.setOut(out).setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler(Main::explain);
        line.setParameterExceptionHandler(Main::misused);
        int code = line.execute(args);
        out.flush();
        err.flush();
        return code;
    }

    private static int misused(CommandLine.ParameterException e, String[] args) {
        CommandLine line = e.getCommandLine();
        line.getErr().println("tocsin: " + e.getMessage());
        line.getErr().println("See '" + line.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    /** Messages of our own exceptions name no person and are shown; of any other only its kind is. */
    private static int explain(Exception e, CommandLine line, CommandLine.ParseResult result) {
        PrintWriter err = line.getErr();
        if (e instanceof UsageException) {
            err.println("tocsin: " + e.getMessage());
            return ExitCode.USAGE;
        }
        if (e instanceof RegistryFormatException registry) {
            err.println("tocsin: " + e.getMessage() + "\n" + registry.remedy());
            return ExitCode.FAILED;
        }
        if (e instanceof CaseException || e instanceof BundleException) {
            err.println("tocsin: " + e.getMessage());
            return ExitCode.FAILED;
        }
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        err.println("tocsin: failed (" + root.getClass().getSimpleName() + at(root) + "). " + remedy(root));
        return ExitCode.FAILED;
    }

    private static String at(Throwable e) {
        for (StackTraceElement frame : e.getStackTrace()) {
            if (frame.getClassName().startsWith("org.tocsin.")) {
                return " in " + frame.getClassName() + ":" + frame.getLineNumber();
            }
        }
        return "";
    }

    private static String remedy(Throwable root) {
        String message = String.valueOf(root.getMessage());
        if (message.contains("No space left") || message.contains("disk is full") || message.contains("spool cannot")) {
            return "The disk is full: make room and give the same command again; nothing that was finished is lost.";
        }
        if (root instanceof java.nio.file.AccessDeniedException || message.contains("Permission denied")) {
            return "You lack a permission: check the owner of the case folder and of its disk, then give the same command again.";
        }
        return "Nothing that was finished is lost: give the same command again.";
    }
}
