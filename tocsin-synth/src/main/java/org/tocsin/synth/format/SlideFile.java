package org.tocsin.synth.format;

import java.util.ArrayList;
import java.util.List;

/** Minimal Office Open XML slide shows (ECMA-376), one slide for each page. */
final class SlideFile {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String NS = " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\""
            + OFFICE + "\" xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.presentationml.";

    private SlideFile() {}

    static byte[] write(Sheet sheet) {
        List<List<String>> slides = slides(sheet);
        StringBuilder types = new StringBuilder(HEAD)
                .append("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">")
                .append(
                        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
                .append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>")
                .append("<Override PartName=\"/ppt/presentation.xml\" ContentType=\"" + TYPE
                        + "presentation.main+xml\"/>");
        StringBuilder rels = new StringBuilder(HEAD + "<Relationships xmlns=\"" + PACKAGE + "\">");
        StringBuilder ids = new StringBuilder();
        Zipped zip = new Zipped();
        for (int i = 1; i <= slides.size(); i++) {
            types.append(
                    "<Override PartName=\"/ppt/slides/slide" + i + ".xml\" ContentType=\"" + TYPE + "slide+xml\"/>");
            rels.append("<Relationship Id=\"rId" + i + "\" Type=\"" + OFFICE + "/slide\" Target=\"slides/slide" + i
                    + ".xml\"/>");
            ids.append("<p:sldId id=\"" + (255 + i) + "\" r:id=\"rId" + i + "\"/>");
        }
        zip.add("[Content_Types].xml", types + "</Types>");
        zip.add(
                "_rels/.rels",
                HEAD + "<Relationships xmlns=\"" + PACKAGE + "\"><Relationship Id=\"rId1\" Type=\"" + OFFICE
                        + "/officeDocument\" Target=\"ppt/presentation.xml\"/></Relationships>");
        zip.add(
                "ppt/presentation.xml",
                HEAD + "<p:presentation" + NS + "><p:sldIdLst>" + ids
                        + "</p:sldIdLst><p:sldSz cx=\"9144000\" cy=\"6858000\"/><p:notesSz cx=\"6858000\" cy=\"9144000\"/></p:presentation>");
        zip.add("ppt/_rels/presentation.xml.rels", rels + "</Relationships>");
        for (int i = 1; i <= slides.size(); i++) {
            zip.add("ppt/slides/slide" + i + ".xml", slide(slides.get(i - 1)));
        }
        return zip.finish();
    }

    private static List<List<String>> slides(Sheet sheet) {
        List<List<String>> slides = new ArrayList<>();
        List<String> current = new ArrayList<>();
        for (Sheet.Block block : sheet.blocks()) {
            if (block instanceof Sheet.PageBreak || current.size() > 12) {
                slides.add(current);
                current = new ArrayList<>();
            }
            Plain.addLines(block, current);
        }
        slides.add(current);
        return slides;
    }

    private static String slide(List<String> lines) {
        StringBuilder body = new StringBuilder(HEAD).append("<p:sld").append(NS);
        body.append(
                "><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>");
        body.append(
                "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Texte\"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/>");
        for (String line : lines) {
            body.append("<a:p><a:r><a:t>").append(Markup.escape(line)).append("</a:t></a:r></a:p>");
        }
        return body.append(lines.isEmpty() ? "<a:p/>" : "")
                .append("</p:txBody></p:sp></p:spTree></p:cSld></p:sld>")
                .toString();
    }
}
