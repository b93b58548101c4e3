package org.tocsin.synth.format.paper;

import java.util.List;
import org.tocsin.synth.format.SlideFile;
import org.tocsin.synth.format.Zipped;

/** Office files that hold nothing but pictures of pages, pasted one after the other. */
final class PictureOffice {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";

    private PictureOffice() {}

    static byte[] docx(List<Picture> pages) {
        StringBuilder body = new StringBuilder(HEAD)
                .append(
                        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"")
                .append(REL)
                .append("\" xmlns:wp=\"")
                .append(DRAWING)
                .append("wordprocessingDrawing\" xmlns:a=\"")
                .append(DRAWING)
                .append("main\" xmlns:pic=\"")
                .append(DRAWING)
                .append("picture\"><w:body>");
        StringBuilder relations = new StringBuilder();
        Zipped zip = new Zipped();
        for (int i = 1; i <= pages.size(); i++) {
            relations.append(relation(i, "image", "media/image" + i + ".jpeg"));
            body.append(inline(i, pages.get(i - 1)));
        }
        body.append("<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>");
        zip.add("[Content_Types].xml", types("word/document", "wordprocessingml.document.main"));
        zip.add("_rels/.rels", relations(relation(1, "officeDocument", "word/document.xml")));
        zip.add("word/document.xml", body.toString());
        zip.add("word/_rels/document.xml.rels", relations(relations.toString()));
        for (int i = 1; i <= pages.size(); i++) {
            zip.add("word/media/image" + i + ".jpeg", pages.get(i - 1).jpeg());
        }
        return zip.finish();
    }

    private static String inline(int i, Picture page) {
        long cx = 6_400_000;
        long cy = Math.round(cx * page.height() / page.width());
        String extent = "cx=\"" + cx + "\" cy=\"" + cy + "\"";
        return "<w:p><w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent " + extent
                + "/><wp:docPr id=\"" + i + "\" name=\"Image " + i + "\"/><a:graphic><a:graphicData uri=\"" + DRAWING
                + "picture\"><pic:pic><pic:nvPicPr><pic:cNvPr id=\"" + i + "\" name=\"image" + i
                + ".jpeg\"/><pic:cNvPicPr/></pic:nvPicPr>" + fill("pic", i, extent)
                + "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";
    }

    private static String fill(String prefix, int i, String extent) {
        return "<" + prefix + ":blipFill><a:blip r:embed=\"rId" + i + "\"/><a:stretch><a:fillRect/></a:stretch></"
                + prefix
                + ":blipFill><" + prefix + ":spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext " + extent
                + "/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></" + prefix + ":spPr>";
    }

    static byte[] odt(List<Picture> pages) {
        String ns = "urn:oasis:names:tc:opendocument:xmlns:";
        StringBuilder body = new StringBuilder(HEAD)
                .append("<office:document-content xmlns:office=\"" + ns + "office:1.0\" xmlns:text=\"" + ns)
                .append("text:1.0\" xmlns:draw=\"" + ns + "drawing:1.0\" xmlns:svg=\"" + ns)
                .append("svg-compatible:1.0\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" office:version=\"1.2\">")
                .append("<office:body><office:text>");
        StringBuilder files = new StringBuilder();
        Zipped zip = new Zipped().store("mimetype", "application/vnd.oasis.opendocument.text");
        for (int i = 1; i <= pages.size(); i++) {
            body.append("<text:p><draw:frame draw:name=\"Image" + i + "\" svg:width=\"17cm\" svg:height=\"24cm\">")
                    .append("<draw:image xlink:href=\"Pictures/" + i + ".jpg\" xlink:type=\"simple\"/>")
                    .append("</draw:frame></text:p>");
            files.append(entry("Pictures/" + i + ".jpg", "image/jpeg"));
            zip.add("Pictures/" + i + ".jpg", pages.get(i - 1).jpeg());
        }
        body.append("</office:text></office:body></office:document-content>");
        return zip.add("content.xml", body.toString())
                .add(
                        "META-INF/manifest.xml",
                        HEAD + "<manifest:manifest xmlns:manifest=\"" + ns + "manifest:1.0\">"
                                + entry("/", "application/vnd.oasis.opendocument.text")
                                + entry("content.xml", "text/xml")
                                + files + "</manifest:manifest>")
                .finish();
    }

    private static String entry(String path, String type) {
        return "<manifest:file-entry manifest:full-path=\"" + path + "\" manifest:media-type=\"" + type + "\"/>";
    }

    static byte[] pptx(List<Picture> pages) {
        String ns = " xmlns:a=\"" + DRAWING + "main\" xmlns:r=\"" + REL
                + "\" xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";
        StringBuilder ids = new StringBuilder();
        int master = pages.size() + 1;
        StringBuilder relations = new StringBuilder(relation(master, "slideMaster", "slideMasters/slideMaster1.xml"));
        StringBuilder parts = new StringBuilder(part("ppt/presentation", "presentationml.presentation.main"))
                .append(part("ppt/slideMasters/slideMaster1", "presentationml.slideMaster"))
                .append(part("ppt/slideLayouts/slideLayout1", "presentationml.slideLayout"));
        Zipped zip = new Zipped();
        for (int i = 1; i <= pages.size(); i++) {
            ids.append("<p:sldId id=\"" + (255 + i) + "\" r:id=\"rId" + i + "\"/>");
            relations.append(relation(i, "slide", "slides/slide" + i + ".xml"));
            parts.append(part("ppt/slides/slide" + i, "presentationml.slide"));
            zip.add("ppt/slides/slide" + i + ".xml", slide(ns, pages.get(i - 1)));
            zip.add(
                    "ppt/slides/_rels/slide" + i + ".xml.rels",
                    relations(relation(1, "image", "../media/image" + i + ".jpeg")
                            + relation(2, "slideLayout", "../slideLayouts/slideLayout1.xml")));
            zip.add("ppt/media/image" + i + ".jpeg", pages.get(i - 1).jpeg());
        }
        SlideFile.master(zip);
        zip.add("[Content_Types].xml", types(parts.toString()));
        zip.add("_rels/.rels", relations(relation(1, "officeDocument", "ppt/presentation.xml")));
        zip.add(
                "ppt/presentation.xml",
                HEAD + "<p:presentation" + ns + "><p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\"rId"
                        + master
                        + "\"/></p:sldMasterIdLst><p:sldIdLst>" + ids
                        + "</p:sldIdLst><p:sldSz cx=\"6858000\" cy=\"9906000\"/><p:notesSz cx=\"6858000\" cy=\"9144000\"/>"
                        + "</p:presentation>");
        return zip.add("ppt/_rels/presentation.xml.rels", relations(relations.toString()))
                .finish();
    }

    private static String slide(String ns, Picture page) {
        long cx = 6_500_000;
        String extent = "cx=\"" + cx + "\" cy=\"" + Math.round(cx * page.height() / page.width()) + "\"";
        return HEAD + "<p:sld" + ns + "><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/>"
                + "<p:nvPr/></p:nvGrpSpPr><p:grpSpPr/><p:pic><p:nvPicPr><p:cNvPr id=\"2\" name=\"Image\"/><p:cNvPicPr/>"
                + "<p:nvPr/></p:nvPicPr>" + fill("p", 1, extent) + "</p:pic></p:spTree></p:cSld></p:sld>";
    }

    private static String types(String part, String kind) {
        return types(part(part, kind));
    }

    private static String types(String parts) {
        return HEAD + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Default Extension=\"jpeg\" ContentType=\"image/jpeg\"/>" + parts + "</Types>";
    }

    private static String part(String name, String kind) {
        return "<Override PartName=\"/" + name + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
                + kind + "+xml\"/>";
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + REL + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String relations(String body) {
        return HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + body
                + "</Relationships>";
    }
}
