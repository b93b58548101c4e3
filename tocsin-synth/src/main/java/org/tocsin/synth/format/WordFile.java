package org.tocsin.synth.format;

import java.util.List;

/** Minimal Office Open XML text documents (ECMA-376). */
final class WordFile {
    private static final String TYPES = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";
    private static final String RELS = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""";

    private WordFile() {}

    static byte[] write(Sheet sheet) {
        StringBuilder body = new StringBuilder(4096);
        body.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document xmlns:w=\"")
                .append("http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>");
        for (Sheet.Block block : sheet.blocks()) {
            if (block instanceof Sheet.Heading heading) {
                paragraph(body, heading.text(), "<w:rPr><w:b/><w:sz w:val=\"28\"/></w:rPr>");
            } else if (block instanceof Sheet.Line line) {
                paragraph(body, line.text(), "");
            } else if (block instanceof Sheet.Table table) {
                table(body, table.rows());
            } else {
                body.append("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>");
            }
        }
        body.append("<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>");
        return new Zipped()
                .add("[Content_Types].xml", TYPES)
                .add("_rels/.rels", RELS)
                .add("word/document.xml", body.toString())
                .finish();
    }

    private static void paragraph(StringBuilder body, String text, String style) {
        body.append("<w:p><w:r>").append(style).append("<w:t xml:space=\"preserve\">");
        body.append(Markup.escape(text).replace("\t", "</w:t><w:tab/><w:t xml:space=\"preserve\">"));
        body.append("</w:t></w:r></w:p>");
    }

    private static void table(StringBuilder body, List<List<String>> rows) {
        body.append("<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr>");
        for (List<String> row : rows) {
            body.append("<w:tr>");
            for (String cell : row) {
                body.append("<w:tc><w:tcPr/>");
                paragraph(body, cell, "");
                body.append("</w:tc>");
            }
            body.append("</w:tr>");
        }
        body.append("</w:tbl><w:p/>");
    }
}
