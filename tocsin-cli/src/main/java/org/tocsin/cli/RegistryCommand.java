package org.tocsin.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.CaseStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The people the organisation knows. */
@Command(
        name = "registry",
        description = "The people the organisation knows.",
        subcommands = RegistryCommand.Load.class)
final class RegistryCommand extends CaseCommand {
    @Override
    public Integer call() {
        throw new UsageException("say what to do with the registry: 'tocsin registry load FILE'");
    }

    /** Loads people from files; again with a newer file updates. */
    @Command(name = "load", description = "Load people from CSV or XLSX files; again with a newer file updates them.")
    static final class Load extends CaseCommand {
        @Parameters(paramLabel = "FILE", arity = "1..*", description = "Registry files.")
        List<Path> files = List.of();

        @Option(names = "--mapping", paramLabel = "FILE", description = "YAML file that maps other columns.")
        @Nullable
        Path mapping;

        @Override
        public Integer call() throws Exception {
            try (CaseStore store = open()) {
                boolean clean = new RegistryLoading(store, texts(), out(), err(), root().json).load(files, mapping);
                tellHead(store);
                return clean ? ExitCode.DONE : ExitCode.ATTENTION;
            }
        }
    }
}
