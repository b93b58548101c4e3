package org.tocsin.cli.sample;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tocsin.ports.CaseException;

/** A sheet as it comes back from the checkers, whatever a spreadsheet made of its separator and charset. */
public final class FilledSheet {
    private static final long LARGEST = 64L << 20;
    private static final String ID = "sample_id";
    private static final String ANSWER = "answer";

    private FilledSheet() {}

    /** Receives rows. */
    public interface Rows {
        /** One row: its first line in the file, from 1, and the two cells that matter. */
        void row(long line, String id, String answer);
    }

    /**
     * Reads a sheet.
     *
     * @throws CaseException if it is missing or no such sheet
     */
    public static void read(Path file, Rows rows) {
        String text = text(file);
        char separator = separator(text);
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            List<String> header = new ArrayList<>();
            for (CsvRecord record : reader) {
                if (header.isEmpty()) {
                    record.getFields().forEach(name -> header.add(name.strip().toLowerCase(Locale.ROOT)));
                    check(file, header);
                } else if (!blank(record)) {
                    row(file, header, record, rows);
                }
            }
            check(file, header);
        } catch (IOException | CsvParseException e) {
            throw new CaseException(
                    file + " is no CSV file that can be read: export the sheet again and copy the answers into it", e);
        }
    }

    private static void row(Path file, List<String> header, CsvRecord record, Rows rows) {
        long line = record.getStartingLineNumber();
        int last = Math.max(header.indexOf(ID), header.indexOf(ANSWER));
        if (record.getFieldCount() <= last) {
            throw new CaseException("line " + line + " of " + file + " has " + record.getFieldCount() + " cells, and "
                    + header.size()
                    + " are needed: the file was cut off or its separator changed. Save it again from the"
                    + " spreadsheet as CSV, or export the sheet anew. Nothing was taken.");
        }
        rows.row(line, record.getField(header.indexOf(ID)), record.getField(header.indexOf(ANSWER)));
    }

    private static boolean blank(CsvRecord record) {
        return record.getFields().stream().allMatch(String::isBlank);
    }

    private static void check(Path file, List<String> header) {
        if (!header.contains(ID) || !header.contains(ANSWER)) {
            throw new CaseException("line 1 of " + file + " lacks the columns " + ID + " and " + ANSWER
                    + ": give the file that 'tocsin sample export' wrote, filled, with its header");
        }
    }

    private static String text(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new CaseException("there is no file " + file + ": check its path");
            }
            if (Files.size(file) > LARGEST) {
                throw new CaseException(
                        file + " is too large for a sheet: give the file that 'tocsin sample export' wrote");
            }
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
                throw new CaseException(file + " is a workbook: save it as CSV in the spreadsheet and give that file");
            }
            String text = decoded(bytes);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (IOException e) {
            throw new CaseException(file + " cannot be read: check its permissions", e);
        }
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    /** What parts the two columns of the header that are surely there. */
    private static char separator(String text) {
        int end = text.indexOf('\n');
        String header = end < 0 ? text : text.substring(0, end);
        char best = ',';
        for (char c : new char[] {';', '\t'}) {
            best = count(header, c) > count(header, best) ? c : best;
        }
        return best;
    }

    private static long count(String text, char c) {
        return text.chars().filter(x -> x == c).count();
    }
}
