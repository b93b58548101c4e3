package org.tocsin.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.cli.sample.DrawReport;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.SampleStore.Draw;
import org.tocsin.ports.SampleStore.Kind;
import org.tocsin.quality.check.SampleDraw;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Draws a sample. */
@Command(
        name = "draw",
        description = {
            "Draw confirmed links (are they right?) and documents in which nobody was found (who was missed?).",
            "Links are drawn by evidence and population, documents by format and category, each stratum at random with a"
                    + " known probability."
        },
        footer = {
            "",
            "What a size gives (95 %%), if the humans find no error:",
            "  checked       100      300      400     1000     3000",
            "  links right  96.4 %%   98.8 %%   99.1 %%   99.6 %%   99.9 %%  at least",
            "  missed        3.7      1.2      0.9      0.4      0.1   people at most",
            "                in a hundred of the documents in which nobody was found",
            "Strata of unequal weight cost some of that: draw says how much is left."
        })
final class SampleDrawCommand extends CaseCommand {
    private static final int MOST = 100_000;

    @Option(
            names = "--links",
            paramLabel = "N",
            defaultValue = "400",
            description = "Confirmed links to draw (default ${DEFAULT-VALUE}).")
    int links;

    @Option(
            names = "--documents",
            paramLabel = "N",
            defaultValue = "300",
            description = "Documents without people to draw (default ${DEFAULT-VALUE}).")
    int documents;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "What the lots depend on (default: the seed of the case, chosen with its first draw).")
    @Nullable
    Long seed;

    @Override
    public Integer call() throws Exception {
        if (links < 0 || documents < 0 || links > MOST || documents > MOST || links + documents == 0) {
            throw new UsageException("--links and --documents are from 0 to " + MOST + ", and one of them is above 0");
        }
        try (CaseStore store = open()) {
            if (!store.results().present()) {
                throw new CaseException("nothing was scanned yet: give 'tocsin scan PATH' first, then draw");
            }
            Draw draw = SampleDraw.draw(store, links, documents, seed);
            store.journal()
                    .append(
                            "sample.drawn",
                            Map.of(
                                    "draw", Integer.toString(draw.number()),
                                    "seed", Long.toString(draw.seed()),
                                    "links", Long.toString(DrawReport.drawn(draw, Kind.LINK)),
                                    "of_links", Long.toString(DrawReport.size(draw, Kind.LINK)),
                                    "documents", Long.toString(DrawReport.drawn(draw, Kind.DOCUMENT)),
                                    "of_documents", Long.toString(DrawReport.size(draw, Kind.DOCUMENT))));
            new DrawReport(texts(), out()).print(draw, root().json);
            tellHead(store);
        }
        return ExitCode.DONE;
    }
}
