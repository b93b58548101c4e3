package org.tocsin.extract.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.text.SafeXml;
import org.tocsin.registry.load.Mapping;
import org.tocsin.registry.load.RegistryFormatException;
import org.tocsin.registry.load.Row;
import org.tocsin.registry.load.RowSource;

/** The rows of all sheets of a workbook, read ahead by a thread of its own; a heading repeated on later sheets is left out. */
final class WorkbookRows implements RowSource, WorkbookSink {
    private static final int AHEAD = 256;
    private static final Row END = new Row("", 0, List.of());
    private final BlockingQueue<Row> queue = new ArrayBlockingQueue<>(AHEAD);
    private final Thread reader;
    private volatile boolean closed;
    private volatile @Nullable String failure;
    private String sheet = "";
    private List<String> header = List.of();
    private boolean ended;

    WorkbookRows(Path file) {
        this.reader = new Thread(() -> readAll(file), "workbook-rows");
        reader.setDaemon(true);
    }

    /** Starts reading and takes the headings. */
    void begin(Mapping mapping) throws IOException, RegistryFormatException {
        reader.start();
        if (!mapping.header()) {
            header = mapping.names();
            return;
        }
        Row first = next();
        List<String> headings = new ArrayList<>();
        if (first != null) {
            first.cells().forEach(cell -> headings.add(cell.strip()));
        }
        header = List.copyOf(headings);
    }

    private void readAll(Path file) {
        try {
            try (ZipParts parts = new ZipParts(Files.newByteChannel(file), count -> {})) {
                if (parts.names().contains("xl/workbook.xml")) {
                    xlsx(parts);
                } else {
                    ods(parts);
                }
            }
        } catch (IOException | XMLStreamException | RuntimeException e) {
            failure = e.getClass().getSimpleName();
        }
        put(END);
    }

    private void xlsx(ZipParts parts) throws IOException {
        XlsxWorkbook book = new XlsxWorkbook(parts, this);
        book.read();
        if (book.damaged() || book.cut()) {
            failure = "damaged workbook";
        }
    }

    private void ods(ZipParts parts) throws IOException, XMLStreamException {
        try (InputStream in = parts.open("content.xml")) {
            if (in == null) {
                throw new IOException("no content part");
            }
            new OdsWorkbook(this).read(SafeXml.open(in));
        }
    }

    private void put(Row row) {
        try {
            while (!closed && !queue.offer(row, 200, TimeUnit.MILLISECONDS)) {
                // the loader is slower than the reader
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public @Nullable Row next() throws IOException, RegistryFormatException {
        while (!ended) {
            Row row = take();
            if (row.line() == 0) {
                ended = true;
                String failed = failure;
                if (failed != null) {
                    throw new IOException("the workbook cannot be read to its end: " + failed);
                }
            } else if (row.cells().stream().anyMatch(cell -> !cell.isBlank()) && !repeatsHeader(row)) {
                List<String> cells = new ArrayList<>(row.cells());
                while (cells.size() < header.size()) {
                    cells.add("");
                }
                return new Row(row.sheet(), row.line(), List.copyOf(cells));
            }
        }
        return null;
    }

    private Row take() throws IOException {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private boolean repeatsHeader(Row row) {
        return !header.isEmpty()
                && row.cells().stream().map(String::strip).toList().equals(header);
    }

    @Override
    public void close() {
        closed = true;
        queue.clear();
        reader.interrupt();
    }

    @Override
    public void sheet(int number, String name) {
        sheet = name;
    }

    @Override
    public void row(int number, List<String> cells) throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
        put(new Row(sheet, number, List.copyOf(cells)));
    }

    @Override
    public void note(String text) {}

    @Override
    public void decompressed(long bytes) {}

    @Override
    public void alive() {}
}
