package org.tocsin.cli;

import org.tocsin.ports.CaseInUseException;
import org.tocsin.ports.CaseStore;
import picocli.CommandLine.Command;

/** The ledger. */
@Command(name = "status", description = "The ledger: items by outcome, people, what waits for review, what is missing.")
final class StatusCommand extends CaseCommand {
    @Override
    public Integer call() throws Exception {
        RunningScan scan = new RunningScan(texts(), out());
        try (CaseStore store = open()) {
            new StatusPrinter(texts(), out()).print(store, StatusPrinter.numbers(store), root().json);
            if (!root().json) {
                scan.tellLast(caseFolder());
            }
            tellHead(store);
        } catch (CaseInUseException e) {
            if (!scan.tellRunning(caseFolder(), root().json)) {
                throw e;
            }
        }
        return ExitCode.DONE;
    }
}
