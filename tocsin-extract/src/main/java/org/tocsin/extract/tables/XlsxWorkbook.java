package org.tocsin.extract.tables;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.tocsin.extract.text.SafeXml;

/** Streams an Office Open XML workbook (ECMA-376 part 1 §18): one pass per part, only the shared strings are held. */
final class XlsxWorkbook {
    private static final int MOST_FORMATS = 100_000;
    private final ZipParts parts;
    private final WorkbookSink sink;
    private final SharedStrings strings = new SharedStrings();
    private final List<Integer> styles = new ArrayList<>();
    private final Map<Integer, String> formats = new HashMap<>();
    private boolean since1904;
    private boolean damaged;

    XlsxWorkbook(ZipParts parts, WorkbookSink sink) {
        this.parts = parts;
        this.sink = sink;
    }

    private record Sheet(String name, String id) {
        /** Names no person. */
        @Override
        public String toString() {
            return "Sheet";
        }
    }

    /** Work on one element of a part. */
    @FunctionalInterface
    interface OnStart {
        void start(XMLStreamReader xml) throws XMLStreamException, IOException;
    }

    /** Reads all sheets. */
    void read() throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        each("xl/workbook.xml", xml -> {
            if ("sheet".equals(xml.getLocalName())) {
                sheets.add(new Sheet(attribute(xml, "name"), relation(xml)));
            } else if ("workbookPr".equals(xml.getLocalName())) {
                String flag = attribute(xml, "date1904");
                since1904 = "1".equals(flag) || "true".equals(flag);
            }
        });
        Map<String, String> relations = relations("xl/_rels/workbook.xml.rels", "xl/", "");
        styles();
        strings();
        int number = 0;
        for (Sheet sheet : sheets) {
            number++;
            String part = relations.getOrDefault(sheet.id(), "xl/worksheets/sheet" + number + ".xml");
            sink.sheet(number, sheet.name());
            sheet(part);
        }
        pivots(sheets.stream().map(Sheet::name).toList());
    }

    /** Rows that pivot tables keep of sheets that are gone. */
    private void pivots(List<String> sheets) throws IOException {
        int number = sheets.size();
        for (String part : relations("xl/_rels/workbook.xml.rels", "xl/", "pivotcachedefinition")
                .values()) {
            String folder = part.substring(0, part.lastIndexOf('/') + 1);
            String rels = folder + "_rels/" + part.substring(folder.length()) + ".rels";
            Map<String, String> records = relations(rels, folder, "pivotcacherecords");
            number += new XlsxPivot(this, sink).read(part, records, sheets, number + 1) ? 1 : 0;
        }
    }

    /** Whether a part broke off. */
    boolean damaged() {
        return damaged;
    }

    /** Whether the shared strings did not fit. */
    boolean cut() {
        return strings.full();
    }

    String string(String index) {
        try {
            return strings.get(Integer.parseInt(index.strip()));
        } catch (NumberFormatException e) {
            return "";
        }
    }

    String number(String raw, int style) {
        int format = style >= 0 && style < styles.size() ? styles.get(style) : 0;
        String builtin = format < 50 ? BuiltinFormats.getBuiltinFormat(format) : null;
        String code = formats.getOrDefault(format, builtin == null ? "General" : builtin);
        return CellNumber.text(raw, format, code, since1904);
    }

    private void sheet(String part) throws IOException {
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        String rels = folder + "_rels/" + part.substring(folder.length()) + ".rels";
        Map<Integer, String> comments = new HashMap<>();
        for (String target : relations(rels, folder, "comments").values()) {
            XlsxComments.read(this, target, comments);
        }
        XlsxSheet reader = new XlsxSheet(this, sink, comments);
        try (InputStream in = parts.open(part)) {
            if (in == null) {
                return;
            }
            reader.read(SafeXml.open(in));
        } catch (XMLStreamException | RuntimeException e) {
            broken(e);
        }
        reader.end();
        for (String target : relations(rels, folder, "drawing").values()) {
            StringBuilder text = new StringBuilder();
            XlsxComments.texts(this, target, text);
            sink.note(text.toString());
        }
    }

    private void styles() throws IOException {
        boolean[] cells = {false};
        each("xl/styles.xml", xml -> {
            switch (xml.getLocalName()) {
                case "numFmt" -> formats.put(integer(attribute(xml, "numFmtId")), attribute(xml, "formatCode"));
                case "cellXfs" -> cells[0] = true;
                case "cellStyles", "dxfs" -> cells[0] = false;
                case "xf" -> {
                    if (cells[0] && styles.size() < MOST_FORMATS) {
                        styles.add(integer(attribute(xml, "numFmtId")));
                    }
                }
                default -> {}
            }
        });
    }

    private void strings() throws IOException {
        each("xl/sharedStrings.xml", xml -> {
            if ("si".equals(xml.getLocalName())) {
                strings.add(XlsxSheet.richText(xml, "si"));
                sink.alive();
            }
        });
    }

    private Map<String, String> relations(String part, String folder, String kind) throws IOException {
        Map<String, String> relations = new java.util.LinkedHashMap<>();
        each(part, xml -> {
            String type = attribute(xml, "Type");
            boolean wanted = "Relationship".equals(xml.getLocalName())
                    && type.toLowerCase(java.util.Locale.ROOT).endsWith(kind);
            if (wanted && !"External".equals(attribute(xml, "TargetMode")) && relations.size() < MOST_FORMATS) {
                relations.put(attribute(xml, "Id"), resolve(folder, attribute(xml, "Target")));
            }
        });
        return relations;
    }

    private static String resolve(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String base = folder;
        String rest = target;
        while (rest.startsWith("../") && base.indexOf('/') >= 0) {
            rest = rest.substring(3);
            base = base.substring(0, base.lastIndexOf('/', base.length() - 2) + 1);
        }
        return base + rest;
    }

    /** Calls for every start of an element; a missing part is empty, a damaged one ends early. */
    void each(String part, OnStart onStart) throws IOException {
        try (InputStream in = parts.open(part)) {
            if (in == null) {
                return;
            }
            XMLStreamReader xml = SafeXml.open(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    onStart.start(xml);
                }
            }
        } catch (XMLStreamException | RuntimeException e) {
            broken(e);
        }
    }

    private void broken(Exception e) throws IOException {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof org.tocsin.extract.worker.BudgetExceeded spent) {
                throw spent;
            }
        }
        damaged = true;
    }

    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private static String relation(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String space = xml.getAttributeNamespace(i);
            if ("id".equals(xml.getAttributeLocalName(i)) && space != null && !space.isEmpty()) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    static int integer(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
