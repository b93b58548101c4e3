package org.tocsin.extract.tables;

import java.io.IOException;
import java.util.Map;

/** Comments on cells and texts of drawings. */
final class XlsxComments {
    private static final int MOST = 50_000;
    private static final int LONGEST = 4 << 20;

    private XlsxComments() {}

    /** Adds the comments of a part under the number of their row. */
    static void read(XlsxWorkbook book, String part, Map<Integer, String> comments) throws IOException {
        book.each(part, xml -> {
            if ("comment".equals(xml.getLocalName()) && comments.size() < MOST) {
                String digits = XlsxWorkbook.attribute(xml, "ref").replaceAll("[^0-9]", "");
                String text = XlsxSheet.richText(xml, "comment").strip();
                if (!digits.isEmpty() && !text.isEmpty()) {
                    comments.merge(XlsxWorkbook.integer(digits), text, (one, two) -> one + "\n" + two);
                }
            }
        });
    }

    /** Adds the texts of the shapes of a drawing. */
    static void texts(XlsxWorkbook book, String part, StringBuilder text) throws IOException {
        book.each(part, xml -> {
            if ("p".equals(xml.getLocalName()) && text.length() < LONGEST) {
                text.append(XlsxSheet.richText(xml, "p")).append('\n');
            }
        });
    }
}
