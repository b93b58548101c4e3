package org.tocsin.registry.load;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A CSV file as rows (RFC 4180, and what spreadsheets make of it). */
public final class CsvRowSource implements RowSource {
    private final CsvFile file;
    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private final List<String> header;
    private long line;

    private CsvRowSource(CsvFile file, CsvReader<CsvRecord> reader, Mapping mapping)
            throws IOException, RegistryFormatException {
        this.file = file;
        this.reader = reader;
        this.records = reader.iterator();
        this.header = mapping.header() ? headings() : mapping.names();
    }

    /**
     * Opens a file; the caller closes it.
     *
     * @throws IOException             if it cannot be read
     * @throws RegistryFormatException if it is missing, empty, or no text in its charset
     */
    public static CsvRowSource open(Path path, Mapping mapping) throws IOException, RegistryFormatException {
        CsvFile file = new CsvFile(path, mapping.charset());
        Character separator = mapping.separator();
        try {
            CsvReader<CsvRecord> reader = CsvReader.builder()
                    .fieldSeparator(separator != null ? separator : file.sniffedSeparator())
                    // U+FFFF is no character: no cell can begin with it
                    .quoteCharacter(mapping.quote() == 0 ? '\uFFFF' : mapping.quote())
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .ofCsvRecord(file.reader());
            return new CsvRowSource(file, reader, mapping);
        } catch (CharacterCodingException e) {
            throw file.wrongCharset();
        }
    }

    private List<String> headings() throws IOException, RegistryFormatException {
        Row first = next();
        List<String> headings = new ArrayList<>();
        if (first != null) {
            first.cells().forEach(cell -> headings.add(cell.strip()));
        }
        return List.copyOf(headings);
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public @Nullable Row next() throws IOException, RegistryFormatException {
        try {
            while (records.hasNext()) {
                CsvRecord record = records.next();
                line = record.getStartingLineNumber();
                if (record.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                    return new Row("", line, record.getFields());
                }
            }
            return null;
        } catch (UncheckedIOException e) {
            IOException cause = e.getCause();
            throw cause == null ? new IOException("the file cannot be read") : translated(cause);
        } catch (CsvParseException e) {
            if (e.getCause() instanceof IOException cause) {
                throw translated(cause);
            }
            throw broken();
        }
    }

    private IOException translated(IOException cause) throws IOException, RegistryFormatException {
        if (cause instanceof CharacterCodingException) {
            throw file.wrongCharset();
        }
        return cause;
    }

    private RegistryFormatException broken() {
        return new RegistryFormatException(
                "after line " + line + " of " + file.path()
                        + " a row cannot be read: a quote is not closed or a cell is too long",
                "Correct the quotes there, or write quote: none in a mapping if the file does not use them.");
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
