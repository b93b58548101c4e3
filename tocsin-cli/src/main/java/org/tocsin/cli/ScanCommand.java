package org.tocsin.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.export.CaseNumbers;
import org.tocsin.ports.CaseStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads, detects and links one or more releases; can be stopped and started again. */
@Command(name = "scan", description = "Read releases, find and link people; can be stopped and started again.")
final class ScanCommand extends CaseCommand {
    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Archives, files or folders of the leak.")
    List<Path> paths = List.of();

    @Option(
            names = "--release",
            paramLabel = "NAME",
            description = "Name of the release (default: one for each PATH, named after it).")
    @Nullable
    String release;

    @Mixin
    ScanOptions options = new ScanOptions();

    @Override
    public Integer call() throws Exception {
        try (CaseStore store = open()) {
            options.scan(store, caseFolder(), options.releases(paths, release), err());
            CaseNumbers numbers = StatusPrinter.numbers(store);
            new StatusPrinter(texts(), out()).print(store, numbers, root().json);
            tellHead(store);
            return StatusPrinter.exitCode(numbers);
        }
    }
}
