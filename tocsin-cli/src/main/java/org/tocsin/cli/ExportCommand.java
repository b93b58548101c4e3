package org.tocsin.cli;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.cli.output.Format;
import org.tocsin.cli.output.TableFile;
import org.tocsin.export.Exporter;
import org.tocsin.export.Ratings;
import org.tocsin.export.ResultTable;
import org.tocsin.ports.CaseStore;
import org.tocsin.respond.severity.Assessment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The result tables as files. */
@Command(name = "export", description = "Write a result table: documents, links, people, unknown or unread.")
final class ExportCommand extends CaseCommand {
    @Parameters(paramLabel = "TABLE", description = "documents, links, people, unknown or unread.")
    ResultTable table = ResultTable.DOCUMENTS;

    @Option(
            names = "--format",
            paramLabel = "csv|jsonl|xlsx|parquet",
            description = "Format (default: by the file's ending, else csv).")
    @Nullable
    Format format;

    @Option(names = "--all", description = "Rejected links too.")
    boolean all;

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
        Format chosen = format == null ? Format.of(file) : format;
        if (file == null && !chosen.isText()) {
            throw new UsageException("workbooks and Parquet need a file: give -o FILE");
        }
        try (CaseStore store = open()) {
            Ratings ratings = table == ResultTable.PEOPLE ? Assessment.of(store) : Ratings.NONE;
            Exporter exporter = new Exporter(store, locale(), ratings);
            long[] rows = {0};
            try (TableFile target = TableFile.open(file, chosen, table.columns(), spreadsheetSafe, out())) {
                exporter.rows(table, all, row -> {
                    target.row(row);
                    rows[0]++;
                });
                target.finish();
            }
            store.journal()
                    .append(
                            "export.written",
                            Map.of("table", table.name(), "rows", Long.toString(rows[0]), "format", chosen.name()));
            err().println(texts().get("export.written", rows[0], file == null ? "-" : file));
            tellHead(store);
        }
        return ExitCode.DONE;
    }
}
