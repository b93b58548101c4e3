package org.tocsin.cli;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.cli.output.Format;
import org.tocsin.cli.output.TableFile;
import org.tocsin.cli.sample.SheetRows;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.SampleStore.Draw;
import org.tocsin.quality.check.Sheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the sheet for the checkers. */
@Command(
        name = "export",
        description = {
            "Write the sheet that the checkers fill, as CSV: links first, then documents.",
            "They write right, wrong or cannot say; for a document a number of people, none or cannot say."
                    + " Known answers stand in it already; rows in random order may be left for later."
        })
final class SampleExportCommand extends CaseCommand {
    @Option(names = "--draw", paramLabel = "N", description = "Which draw (default: the last).")
    @Nullable
    Integer number;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "File to write, readable by you alone (default: standard output).")
    @Nullable
    Path file;

    @Option(
            names = "--spreadsheet-safe",
            description = "Guard cells that begin with = + - @ against being run as formulas.")
    boolean spreadsheetSafe;

    @Override
    public Integer call() throws Exception {
        try (CaseStore store = open()) {
            Draw draw = SampleCommand.find(store, number);
            SheetRows rows = new SheetRows(store, texts());
            long written;
            try (TableFile target = TableFile.open(file, Format.CSV, SheetRows.COLUMNS, spreadsheetSafe, out())) {
                written = rows.write(Sheet.of(store, draw), target::row);
                target.finish();
            }
            store.journal()
                    .append(
                            "export.written",
                            Map.of(
                                    "table", "SAMPLE",
                                    "draw", Integer.toString(draw.number()),
                                    "rows", Long.toString(written),
                                    "format", Format.CSV.name()));
            err().println(texts().get("export.written", written, file == null ? "-" : file));
            tellHead(store);
        }
        return ExitCode.DONE;
    }
}
