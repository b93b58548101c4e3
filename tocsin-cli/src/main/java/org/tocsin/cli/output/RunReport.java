package org.tocsin.cli.output;

import java.io.PrintWriter;
import java.util.Locale;
import org.tocsin.scan.Discovered;
import org.tocsin.scan.ScanReport;
import org.tocsin.scan.StageClock;

/** Prints what a run did, stage by stage, so that the bottleneck shows. */
public final class RunReport {
    private RunReport() {}

    /** One row a stage: wall and CPU seconds, items, and how long its threads were busy, waited and were blocked. */
    public static void print(ScanReport report, PrintWriter err) {
        err.println(String.format(
                Locale.ROOT,
                "%-10s %9s %9s %9s %9s %9s %9s",
                "stage",
                "wall s",
                "cpu s",
                "items",
                "busy s",
                "wait s",
                "block s"));
        for (StageClock.Figures f : report.stages()) {
            err.println(String.format(
                    Locale.ROOT,
                    "%-10s %9.1f %9.1f %9d %9.1f %9.1f %9.1f",
                    f.stage(),
                    f.wall() / 1000.0,
                    f.cpu() / 1000.0,
                    f.items(),
                    f.busy() / 1000.0,
                    f.waited() / 1000.0,
                    f.blocked() / 1000.0));
        }
        String isolation =
                report.isolation().isEmpty() ? "" : "; readers: " + report.isolation() + ", killed " + report.kills();
        err.println(String.format(
                Locale.ROOT,
                "in all %.1f s; peak heap %d MB%s; %d confirmed links, %.2f of them expected wrong",
                report.wallMillis() / 1000.0,
                report.peakHeapBytes() >> 20,
                isolation,
                report.confirmed(),
                report.expectedWrong()));
        Discovered discovered = report.discovered();
        if (discovered != null) {
            DiscoveryReport.print(discovered, err);
        }
    }
}
