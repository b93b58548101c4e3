package org.tocsin.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.export.CaseNumbers;
import org.tocsin.ports.CaseSettings;
import org.tocsin.ports.CaseStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The main job in one go: init, load, scan, status. */
@Command(name = "run", description = "The main job in one go: make the case, load the registry, scan, show the status.")
final class RunCommand extends CaseCommand {
    @Parameters(paramLabel = "LEAK", arity = "1..*", description = "Archives, files or folders of the leak.")
    List<Path> leaks = List.of();

    @Option(
            names = "--registry",
            paramLabel = "FILE",
            required = true,
            description = "Registry of people (CSV, XLSX or FHIR).")
    List<Path> registry = List.of();

    @Option(names = "--mapping", paramLabel = "FILE", description = "YAML file that maps other columns.")
    @Nullable
    Path mapping;

    @Option(
            names = "--organisation",
            paramLabel = "NAME",
            defaultValue = "Organisation",
            description = "Whose files were stolen.")
    String organisation = "Organisation";

    @Option(
            names = "--release",
            paramLabel = "NAME",
            description = "Name of the release (default: one for each LEAK, named after it).")
    @Nullable
    String release;

    @Mixin
    ScanOptions options = new ScanOptions();

    @Override
    public Integer call() throws Exception {
        Path folder = folder();
        var releases = options.releases(leaks, release);
        options.check();
        boolean known = Cases.in(folder, root()).exists();
        try (CaseStore store = known
                ? Cases.open(folder, root())
                : Cases.create(folder, new CaseSettings(organisation, "", "", ""), root())) {
            err().println(texts().get(known ? "run.goes.on" : "init.made", folder));
            boolean clean = new RegistryLoading(store, texts(), err(), err(), false).load(registry, mapping);
            options.scan(store, folder, releases, err());
            CaseNumbers numbers = StatusPrinter.numbers(store);
            new StatusPrinter(texts(), out()).print(store, numbers, root().json);
            err().println(texts().get("run.next", folder));
            tellHead(store);
            return clean ? StatusPrinter.exitCode(numbers) : ExitCode.ATTENTION;
        }
    }

    /** The case folder: named by the user, or after the first leak, beside the place where the command was given. */
    private Path folder() {
        if (root().caseFolder != null || System.getenv("TOCSIN_CASE") != null) {
            return caseFolder();
        }
        return Path.of(ScanOptions.nameOf(leaks.get(0)) + ".case");
    }
}
