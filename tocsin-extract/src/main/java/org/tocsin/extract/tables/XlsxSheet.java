package org.tocsin.extract.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Streams the cells of one worksheet. */
final class XlsxSheet {
    private static final int WIDEST = 16_384;
    private static final int LONGEST = 1 << 20;
    private final XlsxWorkbook book;
    private final WorkbookSink sink;
    private final TreeMap<Integer, String> comments;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder footers = new StringBuilder();
    private int row;

    XlsxSheet(XlsxWorkbook book, WorkbookSink sink, Map<Integer, String> comments) {
        this.book = book;
        this.sink = sink;
        this.comments = new TreeMap<>(comments);
    }

    void read(XMLStreamReader xml) throws XMLStreamException, IOException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                start(xml);
            } else if (event == XMLStreamConstants.END_ELEMENT && "row".equals(xml.getLocalName())) {
                emit();
            }
        }
    }

    /** Gives out what is left. */
    void end() throws IOException {
        emit();
        for (Map.Entry<Integer, String> comment : comments.entrySet()) {
            sink.note(comment.getValue());
        }
        sink.note(footers.toString());
    }

    private void start(XMLStreamReader xml) throws XMLStreamException, IOException {
        switch (xml.getLocalName()) {
            case "row" -> {
                int number = XlsxWorkbook.integer(XlsxWorkbook.attribute(xml, "r"));
                row = number > 0 ? number : row + 1;
                cells.clear();
            }
            case "c" -> cell(xml);
            case "oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter" ->
                footers.append(richText(xml, xml.getLocalName())
                                .replaceAll("&[LCRPNDTAFGZ]|&\"[^\"]*\"|&\\d+|&K[0-9A-F]{6}", " "))
                        .append('\n');
            default -> sink.alive();
        }
    }

    private void emit() throws IOException {
        String comment = comments.remove(row);
        if (comment != null) {
            cells.add(comment);
        }
        if (!cells.isEmpty()) {
            sink.row(row, cells);
            cells.clear();
        }
    }

    private void cell(XMLStreamReader xml) throws XMLStreamException {
        int column = column(XlsxWorkbook.attribute(xml, "r"));
        String type = XlsxWorkbook.attribute(xml, "t");
        int style = XlsxWorkbook.integer(XlsxWorkbook.attribute(xml, "s"));
        String value = "";
        String inline = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && "v".equals(xml.getLocalName())) {
                value = plainText(xml);
            } else if (event == XMLStreamConstants.START_ELEMENT && "is".equals(xml.getLocalName())) {
                inline = richText(xml, "is");
            } else if (event == XMLStreamConstants.END_ELEMENT && "c".equals(xml.getLocalName())) {
                break;
            }
        }
        put(column, text(type, style, value, inline));
    }

    private String text(String type, int style, String value, String inline) {
        return switch (type) {
            case "s" -> book.string(value);
            case "inlineStr" -> inline;
            case "str", "d" -> value;
            case "e" -> "";
            case "b" -> "1".equals(value.strip()) ? "VRAI" : "FAUX";
            default -> value.isBlank() ? inline : book.number(value.strip(), style);
        };
    }

    private void put(int column, String text) {
        int place = column < 0 ? cells.size() : column;
        if (text.isEmpty() || place >= WIDEST) {
            return;
        }
        while (cells.size() < place) {
            cells.add("");
        }
        if (place < cells.size()) {
            cells.set(place, text);
        } else {
            cells.add(text);
        }
    }

    private static int column(String reference) {
        int column = 0;
        int i = 0;
        for (; i < reference.length() && Character.isLetter(reference.charAt(i)) && i < 4; i++) {
            column = column * 26 + (Character.toUpperCase(reference.charAt(i)) - 'A' + 1);
        }
        return i == 0 ? -1 : column - 1;
    }

    private static String plainText(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(text.length() < LONGEST ? xml.getText() : "");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                break;
            }
        }
        return text.toString();
    }

    /** The text of all runs up to the end of the element; phonetic readings are left out. */
    static String richText(XMLStreamReader xml, String end) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean phonetic = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                phonetic |= "rPh".equals(xml.getLocalName());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                String name = xml.getLocalName();
                phonetic &= !"rPh".equals(name);
                if (end.equals(name)) {
                    break;
                }
            } else if ((event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)
                    && !phonetic
                    && text.length() < LONGEST) {
                text.append(xml.getText());
            }
        }
        return unescape(text.toString());
    }

    /** Characters written as {@code _x000D_} (ECMA-376 part 1 §22.9.2.19). */
    private static String unescape(String text) {
        return text.contains("_x000") ? text.replaceAll("_x000[0-9A-Fa-f]_", "\n") : text;
    }
}
