package org.tocsin.cli;

import org.jspecify.annotations.Nullable;
import org.tocsin.cli.sample.ResultReport;
import org.tocsin.ports.CaseStore;
import org.tocsin.quality.check.CheckResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says what follows from the answers. */
@Command(
        name = "result",
        description =
                "What follows from the answers: precision and recall with their 95 %% intervals, in plain sentences.")
final class SampleResultCommand extends CaseCommand {
    @Option(names = "--draw", paramLabel = "N", description = "Which draw (default: the last).")
    @Nullable
    Integer number;

    @Override
    public Integer call() throws Exception {
        try (CaseStore store = open()) {
            CheckResult result = CheckResult.of(store, SampleCommand.find(store, number));
            new ResultReport(store.sealer(), texts(), out()).print(result, root().json);
            tellHead(store);
        }
        return ExitCode.DONE;
    }
}
