package org.tocsin.cli;

import org.tocsin.export.CaseNumbers;
import org.tocsin.ports.CaseStore;
import picocli.CommandLine.Command;

/** The ledger. */
@Command(name = "status", description = "The ledger: items by outcome, people, what waits for review, what is missing.")
final class StatusCommand extends CaseCommand {
    @Override
    public Integer call() throws Exception {
        try (CaseStore store = open()) {
            new StatusPrinter(texts(), out()).print(store, CaseNumbers.of(store), root().json);
            tellHead(store);
        }
        return ExitCode.DONE;
    }
}
