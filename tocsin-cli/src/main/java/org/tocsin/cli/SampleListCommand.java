package org.tocsin.cli;

import org.tocsin.cli.sample.DrawReport;
import org.tocsin.ports.CaseStore;
import picocli.CommandLine.Command;

/** Lists the draws. */
@Command(name = "list", description = "List the draws: when, how many, how many were answered, how many changed since.")
final class SampleListCommand extends CaseCommand {
    @Override
    public Integer call() throws Exception {
        try (CaseStore store = open()) {
            new DrawReport(texts(), out()).list(store, root().json);
            tellHead(store);
        }
        return ExitCode.DONE;
    }
}
