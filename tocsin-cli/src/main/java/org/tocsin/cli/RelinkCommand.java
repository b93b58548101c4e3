package org.tocsin.cli;

import org.tocsin.cli.output.ConsoleProgress;
import org.tocsin.cli.output.RunReport;
import org.tocsin.cli.output.Terminal;
import org.tocsin.ports.CaseStore;
import org.tocsin.scan.Scan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Statuses, probabilities and clusters anew from what is stored. */
@Command(
        name = "relink",
        description =
                "Statuses anew from the stored evidence, after a registry update or with new thresholds; reads no document.")
final class RelinkCommand extends CaseCommand {
    @Mixin
    ScanOptions options = new ScanOptions();

    @Override
    public Integer call() throws Exception {
        try (CaseStore store = open();
                ConsoleProgress progress = new ConsoleProgress(err(), Terminal.watched())) {
            int threads = Runtime.getRuntime().availableProcessors();
            options.check();
            Scan scan = options.inCountries(new Scan(store, progress, threads));
            RunReport.print(scan.relink(options.linkSettings()), err());
            new StatusPrinter(texts(), out()).print(store, StatusPrinter.numbers(store), root().json);
            tellHead(store);
        }
        return ExitCode.DONE;
    }
}
