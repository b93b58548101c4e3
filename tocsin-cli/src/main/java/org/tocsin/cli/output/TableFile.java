package org.tocsin.cli.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.CaseException;

/** A table on its way to a file or to standard output. Rows are written as they come; a file appears only when it is whole. */
public abstract class TableFile implements AutoCloseable {
    /**
     * Opens a table.
     *
     * @param file            the file, made readable by its owner alone; null for standard output, if the {@linkplain Format#isText form
     *                        is text}
     * @param spreadsheetSafe whether cells that a spreadsheet could run are guarded by an apostrophe
     */
    public static TableFile open(
            @Nullable Path file, Format format, List<String> columns, boolean spreadsheetSafe, PrintWriter out) {
        TableFile table = switch (format) {
            case CSV -> new CsvTable(Target.of(file, out), columns);
            case JSONL -> new JsonLinesTable(Target.of(file, out), columns);
            case XLSX -> new WorkbookTable(whole(file), columns);
            case PARQUET -> new ParquetTable(whole(file), columns);
        };
        return spreadsheetSafe ? new GuardedTable(table) : table;
    }

    private static WholeFile whole(@Nullable Path file) {
        return WholeFile.begin(Objects.requireNonNull(file, "this form needs a file"));
    }

    /** Adds a row. */
    public abstract void row(List<String> cells);

    /** Makes the file whole. */
    public abstract void finish();

    @Override
    public abstract void close();

    /** A text file that appears when it is whole, or standard output. */
    static final class Target {
        private final @Nullable WholeFile file;
        final Writer writer;

        private Target(@Nullable WholeFile file, Writer writer) {
            this.file = file;
            this.writer = writer;
        }

        static Target of(@Nullable Path path, PrintWriter out) {
            if (path == null) {
                return new Target(null, out);
            }
            WholeFile file = WholeFile.begin(path);
            Writer writer = new OutputStreamWriter(file.stream(), StandardCharsets.UTF_8);
            return new Target(file, new BufferedWriter(writer, 1 << 16));
        }

        void finish() {
            try {
                writer.flush();
            } catch (IOException e) {
                throw failed(e);
            }
            if (file != null) {
                file.finish();
            }
        }

        void close() {
            if (file != null) {
                file.close();
            }
        }

        CaseException failed(IOException e) {
            return file == null ? WholeFile.failed("standard output", e) : file.failed(e);
        }
    }
}
