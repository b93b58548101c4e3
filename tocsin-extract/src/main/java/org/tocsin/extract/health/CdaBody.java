package org.tocsin.extract.health;

import java.io.IOException;
import java.util.Locale;
import org.tocsin.extract.text.Clean;
import org.tocsin.extract.worker.Found;
import org.tocsin.model.Passage;

/** The body of a clinical document: sections with their titles and narratives, or one file. */
final class CdaBody {
    private static final int LONG = 60_000;
    private final Found out;
    private final boolean members;
    private int sections;
    private int files;

    CdaBody(Found out, boolean members) {
        this.out = out;
        this.members = members;
    }

    void write(XmlNode document) throws IOException {
        for (XmlNode component : document.all("component")) {
            for (XmlNode body : component.all("nonXMLBody")) {
                file(body.first("text"), "document");
            }
            for (XmlNode body : component.all("structuredBody")) {
                sections(body);
            }
        }
    }

    private void sections(XmlNode owner) throws IOException {
        for (XmlNode component : owner.all("component")) {
            for (XmlNode section : component.all("section")) {
                out.alive();
                section(section);
                sections(section);
                media(section);
            }
        }
    }

    private void section(XmlNode section) throws IOException {
        String title = section.first("title").words();
        String heading = title.isEmpty() ? section.first("code").at("displayName") : title;
        StringBuilder text = new StringBuilder();
        Narrative.write(section.first("text"), text);
        String body = Clean.text(text).strip();
        if (body.isEmpty()) {
            return;
        }
        sections++;
        for (int i = 0, part = 1; i < body.length(); i += LONG, part++) {
            String piece = body.substring(i, Math.min(body.length(), i + LONG));
            String name = "section:" + sections + (part > 1 ? " part:" + part : "");
            out.passage(Passage.of(name, (heading.isEmpty() ? "" : heading + "\n\n") + piece + "\n"));
        }
    }

    /** Pictures and documents in the entries of a section. */
    private void media(XmlNode node) throws IOException {
        for (XmlNode child : node.content()) {
            if (child.name().equals("observationMedia")) {
                file(child.first("value"), "media");
            } else if (!child.isText()
                    && !child.name().equals("component")
                    && !child.name().equals("text")) {
                media(child);
            }
        }
    }

    private void file(XmlNode data, String stem) throws IOException {
        CharSequence raw = data.raw();
        boolean encoded = data.at("representation").toUpperCase(Locale.ROOT).equals("B64") || Base64Text.looksLike(raw);
        if (encoded && members && !raw.toString().isBlank()) {
            files++;
            Attached.base64(out, stem + "-" + files, data.at("mediaType"), raw);
        } else if (!encoded && !raw.toString().isBlank()) {
            sections++;
            out.passage(Passage.of("section:" + sections, Clean.text(raw).strip() + "\n"));
        }
    }
}
