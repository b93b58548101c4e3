package org.tocsin.extract.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a pivot table keeps of its source (ECMA-376 part 1, 18.10): they stay in the file when the sheet they came from
 * is deleted or was never in it. Values come in the columns of the records or as indexes into the shared items of a field.
 */
final class XlsxPivot {
    private static final Set<String> VALUES = Set.of("s", "d", "n", "b", "e");
    private static final int MOST_FIELDS = 2_000;
    private static final int MOST_ITEMS = 1_000_000;

    private final XlsxWorkbook book;
    private final WorkbookSink sink;
    private final List<String> names = new ArrayList<>();
    private final List<List<String>> shared = new ArrayList<>();
    private String source = "";
    private int items;
    private int number;
    private @Nullable List<String> row;

    XlsxPivot(XlsxWorkbook book, WorkbookSink sink) {
        this.book = book;
        this.sink = sink;
    }

    /** Reads a cache unless the sheet that it copies is in the workbook; false if nothing was read. */
    boolean read(String definition, Map<String, String> records, Collection<String> sheets, int sheet)
            throws IOException {
        book.each(definition, this::define);
        if (names.isEmpty() || records.isEmpty() || sheets.contains(source)) {
            return false;
        }
        sink.sheet(sheet, source);
        sink.row(++number, names);
        for (String part : records.values()) {
            book.each(part, this::record);
        }
        flush();
        return true;
    }

    private void define(XMLStreamReader xml) throws XMLStreamException {
        String name = xml.getLocalName();
        if ("worksheetSource".equals(name)) {
            source = XlsxWorkbook.attribute(xml, "sheet");
        } else if ("cacheField".equals(name) && names.size() < MOST_FIELDS) {
            names.add(XlsxWorkbook.attribute(xml, "name"));
            shared.add(new ArrayList<>());
        } else if (!shared.isEmpty() && items < MOST_ITEMS && (VALUES.contains(name) || "m".equals(name))) {
            shared.get(shared.size() - 1).add(value(xml));
            items++;
        }
    }

    private void record(XMLStreamReader xml) throws XMLStreamException, IOException {
        String name = xml.getLocalName();
        if ("r".equals(name)) {
            flush();
            row = new ArrayList<>();
        } else if (row != null && row.size() < names.size()) {
            if ("x".equals(name)) {
                List<String> of = shared.get(row.size());
                int index = XlsxWorkbook.integer(XlsxWorkbook.attribute(xml, "v"));
                row.add(index >= 0 && index < of.size() ? of.get(index) : "");
            } else if (VALUES.contains(name) || "m".equals(name)) {
                row.add(value(xml));
            }
        }
    }

    private void flush() throws IOException {
        if (row != null) {
            sink.row(++number, row);
            sink.alive();
            row = null;
        }
    }

    /** A value; dates without a time of day as a sheet shows them. */
    private static String value(XMLStreamReader xml) {
        String value = XlsxWorkbook.attribute(xml, "v");
        return "d".equals(xml.getLocalName()) && value.endsWith("T00:00:00") ? value.substring(0, 10) : value;
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "XlsxPivot";
    }
}
