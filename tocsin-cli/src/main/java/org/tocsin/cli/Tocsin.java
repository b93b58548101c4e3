package org.tocsin.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tocsin.scan.Versions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line's root: what all commands share. */
@Command(
        name = "tocsin",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        version = "tocsin " + Tocsin.VERSION,
        sortOptions = false,
        description = "Find everyone in a leak. Tell each of them what was exposed.",
        footer = {
            "",
            "Ends with 0 (done), 1 (done, something needs attention), 2 (wrong usage), 3 (failed, nothing lost).",
            "First steps: 'tocsin demo', then 'tocsin run LEAK --registry FILE'."
        },
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            InitCommand.class,
            RegistryCommand.class,
            ScanCommand.class,
            StatusCommand.class,
            ExportCommand.class,
            ShowCommand.class,
            ExplainCommand.class,
            RelinkCommand.class,
            SampleCommand.class,
            NoticeCommand.class,
            ServeCommand.class,
            PortalCommand.class,
            WhereCommand.class,
            PurgeCommand.class,
            BundleCommand.class,
            DoctorCommand.class
        })
final class Tocsin implements Runnable {
    static final String VERSION = Versions.PROGRAM;

    @Option(
            names = "--case",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The case folder (or set TOCSIN_CASE).")
    @Nullable
    Path caseFolder;

    @Option(
            names = "--store",
            paramLabel = "ADDRESS",
            scope = ScopeType.INHERIT,
            description =
                    "Database of a team's case, such as jdbc:postgresql://host/name (or set TOCSIN_STORE); the case folder"
                            + " remembers it. Without it a new case has its tables in its folder.")
    @Nullable
    String store;

    @Option(
            names = "--store-password-file",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description =
                    "File, readable by you alone, whose first line is the password of the database (else PGPASSWORD,"
                            + " PGPASSFILE or ~/.pgpass; the user is that of PGUSER or of the system).")
    @Nullable
    Path storePasswordFile;

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "Key file of the case, if it does not lie in your configuration folder.")
    @Nullable
    Path keyFile;

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "File whose first line is the passphrase of the case.")
    @Nullable
    Path passphraseFile;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Report in JSON.")
    boolean json;

    @Option(
            names = "--lang",
            paramLabel = "fr|en",
            scope = ScopeType.INHERIT,
            defaultValue = "en",
            description = "Language of messages: en (default) or fr.")
    String language = "en";

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }

    Locale locale() {
        return switch (language) {
            case "fr" -> Locale.FRENCH;
            case "en" -> Locale.ENGLISH;
            default -> throw new UsageException("--lang is fr or en, not " + language);
        };
    }
}
