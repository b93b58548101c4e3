package org.tocsin.extract.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Streams the tables of an OpenDocument spreadsheet (OASIS ODF 1.3 part 3 §9); repetitions are bounded. */
final class OdsWorkbook {
    private static final int WIDEST = 4_096;
    private static final int REPEATED_CELLS = 64;
    private static final int REPEATED_ROWS = 200;
    private static final int LONGEST = 1 << 20;
    private final WorkbookSink sink;
    private final List<String> cells = new ArrayList<>();
    private int sheet;
    private int row;

    OdsWorkbook(WorkbookSink sink) {
        this.sink = sink;
    }

    void read(XMLStreamReader xml) throws XMLStreamException, IOException {
        int rowsRepeated = 1;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "table" -> {
                        sheet++;
                        row = 0;
                        sink.sheet(sheet, XlsxWorkbook.attribute(xml, "name"));
                    }
                    case "table-row" -> {
                        cells.clear();
                        rowsRepeated = repeated(xml, "number-rows-repeated");
                    }
                    case "table-cell", "covered-table-cell" -> cell(xml);
                    default -> sink.alive();
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && "table-row".equals(xml.getLocalName())) {
                emit(rowsRepeated);
            }
        }
    }

    private static int repeated(XMLStreamReader xml, String attribute) {
        return Math.max(1, XlsxWorkbook.integer(XlsxWorkbook.attribute(xml, attribute)));
    }

    private void emit(int times) throws IOException {
        boolean filled = cells.stream().anyMatch(cell -> !cell.isBlank());
        for (int i = 0; filled && i < Math.min(times, REPEATED_ROWS); i++) {
            sink.row(row + 1 + i, cells);
        }
        row += times;
        cells.clear();
    }

    private void cell(XMLStreamReader xml) throws XMLStreamException {
        int times = repeated(xml, "number-columns-repeated");
        String type = XlsxWorkbook.attribute(xml, "value-type");
        String value = XlsxWorkbook.attribute(xml, "value");
        String date = XlsxWorkbook.attribute(xml, "date-value");
        String shown = text(xml);
        String text = switch (type) {
            case "date" ->
                date.isEmpty() ? shown : date.replaceFirst("T00:00:00.*", "").replace('T', ' ');
            case "float" -> number(value, shown);
            default -> shown;
        };
        int copies = text.isBlank() ? times : Math.min(times, REPEATED_CELLS);
        for (int i = 0; i < copies && cells.size() < WIDEST; i++) {
            cells.add(text);
        }
    }

    /** What is shown if it has the same digits (zeros in front, spaces), else the stored number in full. */
    private static String number(String value, String shown) {
        if (value.isEmpty()) {
            return shown;
        }
        String plain;
        try {
            plain = CellNumber.plain(value, Double.parseDouble(value));
        } catch (NumberFormatException e) {
            return shown;
        }
        String digits = shown.replaceAll("[\\s\u00A0\u202F.-]", "");
        boolean same = digits.matches("0*" + java.util.regex.Pattern.quote(plain));
        return same ? digits : plain;
    }

    /** Paragraphs of the cell and of the comments on it, one a line. */
    private static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (xml.hasNext() && depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                switch (xml.getLocalName()) {
                    case "p" -> text.append(text.isEmpty() ? "" : "\n");
                    case "s", "tab" -> text.append(' ');
                    case "line-break" -> text.append('\n');
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.CHARACTERS && depth > 1 && text.length() < LONGEST) {
                text.append(xml.getText());
            }
        }
        return text.toString().strip();
    }
}
