package org.tocsin.synth.format;

import java.util.ArrayList;
import java.util.List;

/** Minimal Office Open XML slide shows (ECMA-376), one slide for each page, with the master and layout readers expect. */
public final class SlideFile {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String NS = " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\""
            + OFFICE + "\" xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.presentationml.";
    private static final String TREE =
            "<p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/>"
                    + "</p:nvGrpSpPr><p:grpSpPr/>";
    private static final String END = "</p:spTree></p:cSld>";
    private static final String COLOURS =
            "<p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\""
                    + " accent2=\"accent2\" accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\""
                    + " hlink=\"hlink\" folHlink=\"folHlink\"/>";

    private SlideFile() {}

    static byte[] write(Sheet sheet) {
        List<List<String>> slides = slides(sheet);
        StringBuilder types = new StringBuilder();
        StringBuilder relations = new StringBuilder(relation("rId1", "slideMaster", "slideMasters/slideMaster1.xml"));
        StringBuilder ids = new StringBuilder();
        Zipped zip = new Zipped();
        for (int i = 1; i <= slides.size(); i++) {
            types.append(override("slides/slide" + i, "slide"));
            relations.append(relation("rId" + (i + 1), "slide", "slides/slide" + i + ".xml"));
            ids.append("<p:sldId id=\"" + (255 + i) + "\" r:id=\"rId" + (i + 1) + "\"/>");
        }
        zip.add("[Content_Types].xml", types(types.toString()));
        zip.add("_rels/.rels", relations(relation("rId1", "officeDocument", "ppt/presentation.xml")));
        zip.add("ppt/presentation.xml", presentation(ids.toString()));
        zip.add("ppt/_rels/presentation.xml.rels", relations(relations.toString()));
        master(zip);
        for (int i = 1; i <= slides.size(); i++) {
            zip.add("ppt/slides/slide" + i + ".xml", slide(slides.get(i - 1)));
            zip.add(
                    "ppt/slides/_rels/slide" + i + ".xml.rels",
                    relations(relation("rId1", "slideLayout", "../slideLayouts/slideLayout1.xml")));
        }
        return zip.finish();
    }

    /** Adds the one master and layout of a show. */
    public static void master(Zipped zip) {
        zip.add(
                "ppt/slideMasters/slideMaster1.xml",
                HEAD + "<p:sldMaster" + NS + ">" + TREE + END + COLOURS
                        + "<p:sldLayoutIdLst><p:sldLayoutId id=\"2147483649\" r:id=\"rId1\"/></p:sldLayoutIdLst></p:sldMaster>");
        zip.add(
                "ppt/slideMasters/_rels/slideMaster1.xml.rels",
                relations(relation("rId1", "slideLayout", "../slideLayouts/slideLayout1.xml")));
        zip.add("ppt/slideLayouts/slideLayout1.xml", HEAD + "<p:sldLayout" + NS + ">" + TREE + END + "</p:sldLayout>");
        zip.add(
                "ppt/slideLayouts/_rels/slideLayout1.xml.rels",
                relations(relation("rId1", "slideMaster", "../slideMasters/slideMaster1.xml")));
    }

    private static String presentation(String ids) {
        return HEAD + "<p:presentation" + NS + "><p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\"rId1\"/>"
                + "</p:sldMasterIdLst><p:sldIdLst>" + ids + "</p:sldIdLst><p:sldSz cx=\"9144000\" cy=\"6858000\"/>"
                + "<p:notesSz cx=\"6858000\" cy=\"9144000\"/></p:presentation>";
    }

    private static String types(String slides) {
        return HEAD + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/ppt/presentation.xml\" ContentType=\"" + TYPE + "presentation.main+xml\"/>"
                + override("slideMasters/slideMaster1", "slideMaster")
                + override("slideLayouts/slideLayout1", "slideLayout")
                + slides + "</Types>";
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/ppt/" + part + ".xml\" ContentType=\"" + TYPE + type + "+xml\"/>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String relations(String body) {
        return HEAD + "<Relationships xmlns=\"" + PACKAGE + "\">" + body + "</Relationships>";
    }

    private static List<List<String>> slides(Sheet sheet) {
        List<List<String>> slides = new ArrayList<>();
        List<String> current = new ArrayList<>();
        for (Sheet.Block block : sheet.blocks()) {
            if (block instanceof Sheet.PageBreak || current.size() > 12) {
                slides.add(current);
                current = new ArrayList<>();
            }
            if (!(block instanceof Sheet.PageBreak)) {
                Plain.addLines(block, current);
            }
        }
        slides.add(current);
        return slides;
    }

    private static String slide(List<String> lines) {
        StringBuilder body =
                new StringBuilder(HEAD).append("<p:sld").append(NS).append(">").append(TREE);
        body.append(
                "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Texte\"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/>");
        for (String line : lines) {
            body.append("<a:p><a:r><a:t>").append(Markup.escape(line)).append("</a:t></a:r></a:p>");
        }
        return body.append(lines.isEmpty() ? "<a:p/>" : "")
                .append("</p:txBody></p:sp>")
                .append(END)
                .append("</p:sld>")
                .toString();
    }
}
