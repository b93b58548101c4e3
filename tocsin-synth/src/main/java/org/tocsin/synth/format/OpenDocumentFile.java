package org.tocsin.synth.format;

import java.util.List;

/** Minimal OpenDocument texts and spreadsheets (ISO/IEC 26300). */
final class OpenDocumentFile {
    private static final String NS = " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
            + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" office:version=\"1.2\"";

    private OpenDocumentFile() {}

    static byte[] text(Sheet sheet) {
        StringBuilder body = new StringBuilder("<office:text>");
        for (Sheet.Block block : sheet.blocks()) {
            if (block instanceof Sheet.Heading heading) {
                body.append("<text:h text:outline-level=\"1\">")
                        .append(Markup.escape(heading.text()))
                        .append("</text:h>");
            } else if (block instanceof Sheet.Table table) {
                table(body, table.rows(), "Tableau");
            } else if (block instanceof Sheet.Line line) {
                body.append("<text:p>")
                        .append(Markup.escape(line.text()).replace("\t", "<text:tab/>"))
                        .append("</text:p>");
            } else {
                body.append("<text:p><text:soft-page-break/></text:p>");
            }
        }
        return pack(
                "application/vnd.oasis.opendocument.text",
                body.append("</office:text>").toString());
    }

    static byte[] sheet(Sheet sheet, String tab) {
        StringBuilder body = new StringBuilder("<office:spreadsheet>");
        table(body, Plain.rows(sheet), tab);
        return pack(
                "application/vnd.oasis.opendocument.spreadsheet",
                body.append("</office:spreadsheet>").toString());
    }

    private static void table(StringBuilder body, List<List<String>> rows, String name) {
        body.append("<table:table table:name=\"").append(Markup.escape(name)).append("\">");
        for (List<String> row : rows) {
            body.append("<table:table-row>");
            for (String cell : row) {
                body.append("<table:table-cell office:value-type=\"string\"><text:p>");
                body.append(Markup.escape(cell)).append("</text:p></table:table-cell>");
            }
            body.append("</table:table-row>");
        }
        body.append("</table:table>");
    }

    private static byte[] pack(String type, String body) {
        String head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
        return new Zipped()
                .store("mimetype", type)
                .add(
                        "content.xml",
                        head + "<office:document-content" + NS + "><office:body>" + body
                                + "</office:body></office:document-content>")
                .add(
                        "META-INF/manifest.xml",
                        head
                                + "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
                                + "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"" + type + "\"/>"
                                + "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>"
                                + "</manifest:manifest>")
                .finish();
    }
}
