package org.tocsin.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook (ECMA-376) whose cells are text. A sheet holds at most 1,048,576 rows and a cell 32,767 characters; more rows go to further
 * sheets, longer text is cut.
 */
final class WorkbookRows implements TableWriter {
    private static final int ROWS_A_SHEET = 1_048_576;
    private static final int LONGEST_CELL = 32_767;
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /** What a workbook would take for a character given by its number. */
    private static final Pattern NUMBERED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final ZipOutputStream zip;
    private final Writer writer;
    private final List<String> columns;
    private int sheets;
    private int rows;

    WorkbookRows(OutputStream out, List<String> columns) throws IOException {
        this.columns = columns;
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        writer = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 15);
        beginSheet();
    }

    private void beginSheet() throws IOException {
        sheets++;
        rows = 0;
        begin("xl/worksheets/sheet" + sheets + ".xml");
        writer.write("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
        write(columns);
    }

    private void endSheet() throws IOException {
        writer.write("</sheetData></worksheet>");
        end();
    }

    private void begin(String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        writer.write(HEAD);
    }

    private void end() throws IOException {
        writer.flush();
        zip.closeEntry();
    }

    @Override
    public void row(List<String> cells) throws IOException {
        if (rows == ROWS_A_SHEET) {
            endSheet();
            beginSheet();
        }
        write(cells);
    }

    private void write(List<String> cells) throws IOException {
        rows++;
        writer.write("<row>");
        for (String cell : cells) {
            writer.write("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">");
            writer.write(escaped(cell.length() > LONGEST_CELL ? cell.substring(0, LONGEST_CELL) : cell));
            writer.write("</t></is></c>");
        }
        writer.write("</row>");
    }

    /** Text as XML has it; what XML cannot hold is shown as a question in a box. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        NUMBERED.matcher(text).replaceAll("_x005F_").codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                default -> out.appendCodePoint(isCharacter(c) ? c : '\ufffd');
            }
        });
        return out.toString();
    }

    private static boolean isCharacter(int c) {
        boolean control = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
        boolean half = c >= 0xd800 && c < 0xe000;
        return !control && !half && c != 0xfffe && c != 0xffff;
    }

    @Override
    public void finish() throws IOException {
        endSheet();
        StringBuilder types = new StringBuilder();
        StringBuilder names = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        for (int i = 1; i <= sheets; i++) {
            types.append("<Override PartName=\"/xl/worksheets/sheet" + i + ".xml\" ContentType=\"" + TYPE
                    + "worksheet+xml\"/>");
            names.append("<sheet name=\"" + i + "\" sheetId=\"" + i + "\" r:id=\"r" + i + "\"/>");
            relations.append("<Relationship Id=\"r" + i + "\" Type=\"" + OFFICE
                    + "/worksheet\" Target=\"worksheets/sheet" + i + ".xml\"/>");
        }
        part(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>" + names
                        + "</sheets></workbook>");
        part("xl/_rels/workbook.xml.rels", relationships(relations.toString()));
        part(
                "_rels/.rels",
                relationships(
                        "<Relationship Id=\"r1\" Type=\"" + OFFICE + "/officeDocument\" Target=\"xl/workbook.xml\"/>"));
        part(
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE
                        + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd."
                        + "openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\""
                        + TYPE + "sheet.main+xml\"/>" + types + "</Types>");
        zip.finish();
    }

    private static String relationships(String all) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + all + "</Relationships>";
    }

    private void part(String name, String xml) throws IOException {
        begin(name);
        writer.write(xml);
        end();
    }
}
