package org.tocsin.synth.format;

import java.util.List;

/** Minimal Office Open XML workbooks (ECMA-376) with inline strings. */
final class SheetFile {
    private static final String TYPES = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""";
    private static final String RELS = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""";
    private static final String BOOK_RELS = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""";
    private static final String BOOK = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="%s" sheetId="1" r:id="rId1"/></sheets></workbook>""";

    private SheetFile() {}

    static byte[] write(Sheet sheet, String tab) {
        StringBuilder body = new StringBuilder(4096);
        body.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"")
                .append("http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        int number = 1;
        for (List<String> row : Plain.rows(sheet)) {
            body.append("<row r=\"").append(number).append("\">");
            for (int column = 0; column < row.size(); column++) {
                cell(body, row.get(column), column, number);
            }
            body.append("</row>");
            number++;
        }
        body.append("</sheetData></worksheet>");
        return new Zipped()
                .add("[Content_Types].xml", TYPES)
                .add("_rels/.rels", RELS)
                .add("xl/workbook.xml", BOOK.formatted(Markup.escape(tab)))
                .add("xl/_rels/workbook.xml.rels", BOOK_RELS)
                .add("xl/worksheets/sheet1.xml", body.toString())
                .finish();
    }

    private static void cell(StringBuilder body, String text, int column, int row) {
        body.append("<c r=\"").append((char) ('A' + column % 26)).append(row);
        if (text.matches("[1-9]\\d{0,6}")) {
            body.append("\"><v>").append(text).append("</v></c>");
            return;
        }
        body.append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        body.append(Markup.escape(text)).append("</t></is></c>");
    }
}
