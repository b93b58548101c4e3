package org.tocsin.cli.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.CaseException;

/** A table on its way to a file or to standard output. Rows are written as they come; a file appears only when it is whole. */
public abstract class TableFile implements AutoCloseable {
    /**
     * Opens a table.
     *
     * @param file            the file, made readable by its owner alone; null for standard output
     * @param spreadsheetSafe whether cells that a spreadsheet could run are guarded by an apostrophe
     */
    public static TableFile open(
            @Nullable Path file, Format format, List<String> columns, boolean spreadsheetSafe, PrintWriter out) {
        TableFile table = switch (format) {
            case CSV -> new CsvTable(Target.of(file, out), columns);
            case JSONL -> new JsonLinesTable(Target.of(file, out), columns);
            case XLSX -> new WorkbookTable(file, columns);
        };
        return spreadsheetSafe ? new GuardedTable(table) : table;
    }

    /** Adds a row. */
    public abstract void row(List<String> cells);

    /** Makes the file whole. */
    public abstract void finish();

    @Override
    public abstract void close();

    static CaseException failed(@Nullable Path file, IOException e) {
        String place = file == null ? "standard output" : file.toString();
        if (e instanceof NoSuchFileException) {
            return new CaseException("the folder of " + place + " does not exist: make it first", e);
        }
        if (e instanceof AccessDeniedException) {
            return new CaseException("you may not write " + place + ": choose another folder", e);
        }
        return new CaseException(place + " cannot be written: check the disk's space and permissions", e);
    }

    /** A text file under a temporary name in the folder of the real one, or standard output. */
    static final class Target {
        private final @Nullable Path file;
        private final @Nullable Path temporary;
        final Writer writer;

        private Target(@Nullable Path file, @Nullable Path temporary, Writer writer) {
            this.file = file;
            this.temporary = temporary;
            this.writer = writer;
        }

        static Target of(@Nullable Path file, PrintWriter out) {
            if (file == null) {
                return new Target(null, null, out);
            }
            try {
                Path temporary = privateTemporary(file);
                FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE);
                Writer writer = new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.UTF_8);
                return new Target(file, temporary, new BufferedWriter(writer, 1 << 16));
            } catch (IOException e) {
                throw failed(file, e);
            }
        }

        void finish() {
            try {
                writer.flush();
                if (file != null && temporary != null) {
                    writer.close();
                    Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
                }
            } catch (IOException e) {
                throw failed(file, e);
            }
        }

        void close() {
            try {
                if (temporary != null) {
                    writer.close();
                    Files.deleteIfExists(temporary);
                }
            } catch (IOException e) {
                throw failed(file, e);
            }
        }

        @Nullable
        Path file() {
            return file;
        }
    }

    static Path privateTemporary(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new NoSuchFileException(String.valueOf(folder));
        }
        return Files.createTempFile(
                folder,
                ".tocsin-",
                ".part",
                PosixFilePermissions.asFileAttribute(Set.copyOf(PosixFilePermissions.fromString("rw-------"))));
    }
}
