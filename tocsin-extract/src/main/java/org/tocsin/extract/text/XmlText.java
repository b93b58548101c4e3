package org.tocsin.extract.text;

import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.tocsin.extract.worker.Content;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Mode;
import org.tocsin.model.Fold;

/**
 * XML without a reader of its own: repeated children of the root (or of its only child) are records, with children or with attributes that name somebody, a field for every
 * text and attribute under its element path. An XML without repetition is one record.
 */
final class XmlText implements TextFormat {
    /** One document about one person, whatever repeats inside (HL7 CDA). */
    private static final Set<String> SINGLE = Set.of("ClinicalDocument", "Patient", "html", "svg");

    private static final int LOOK = 200_000;

    @Override
    public boolean is(String head, String extension) {
        String start = head.stripLeading();
        return start.startsWith("<?xml")
                || (start.startsWith("<!DOCTYPE") && !start.regionMatches(true, 0, "<!doctype html", 0, 14))
                || (start.startsWith("<") && ("xml".equals(extension) || start.contains("</")));
    }

    @Override
    public Seen read(TextSource source, Content content, Mode mode, Found out) throws IOException {
        String recordPath = recordPath(source, out);
        XmlRecords records = new XmlRecords(out, recordPath);
        try (Reader in = source.open()) {
            XMLStreamReader xml = SafeXml.open(skipBlank(in));
            while (xml.hasNext()) {
                records.event(xml, xml.next());
                out.alive();
            }
            records.end();
            return Seen.whole("application/xml");
        } catch (XMLStreamException | RuntimeException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            records.end();
        }
        if (records.count() > 0) {
            return new Seen("application/xml", 0, true);
        }
        new PlainText().read(source, content, mode, out);
        return new Seen("application/xml", 0, true);
    }

    private static Reader skipBlank(Reader in) throws IOException {
        java.io.PushbackReader reader = new java.io.PushbackReader(in, 1);
        int c = reader.read();
        while (c >= 0 && c <= ' ') {
            c = reader.read();
        }
        if (c >= 0) {
            reader.unread(c);
        }
        return reader;
    }

    /** The path of the shallowest element, at most three deep, that repeats and holds elements; or the empty string. */
    private static String recordPath(TextSource source, Found out) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, Integer> inner = new HashMap<>();
        StringBuilder path = new StringBuilder();
        int depth = 0;
        int events = 0;
        try (Reader in = source.open()) {
            XMLStreamReader xml = SafeXml.open(skipBlank(in));
            while (xml.hasNext() && events++ < LOOK) {
                int event = xml.next();
                out.alive();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (depth == 0 && SINGLE.contains(xml.getLocalName())) {
                        return "";
                    }
                    if (depth <= 3) {
                        inner.merge(path.toString(), 1, Integer::sum);
                        path.append('/').append(xml.getLocalName());
                        counts.merge(path.toString(), 1, Integer::sum);
                        inner.merge(path.toString(), named(xml) ? xml.getAttributeCount() : 0, Integer::sum);
                    }
                    depth++;
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                    if (depth <= 3) {
                        path.setLength(path.lastIndexOf("/"));
                    }
                }
            }
        } catch (XMLStreamException | RuntimeException e) {
            return best(counts, inner);
        }
        return best(counts, inner);
    }

    /** Whether the attributes of an element say who somebody is ({@code <pat nom= prenom= ddn=>}): then it is a record without children. */
    private static boolean named(XMLStreamReader xml) {
        boolean name = false;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String attribute = Fold.words(xml.getAttributeLocalName(i)).replace(" ", "");
            name |= attribute.startsWith("NOM") || attribute.startsWith("PRENOM") || attribute.endsWith("LASTNAME");
        }
        return name && xml.getAttributeCount() > 2;
    }

    private static String best(Map<String, Integer> counts, Map<String, Integer> inner) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .filter(entry -> depth(entry.getKey()) <= 3)
                .filter(entry -> inner.getOrDefault(entry.getKey(), 0) >= 2 * entry.getValue())
                .min(java.util.Comparator.<Map.Entry<String, Integer>>comparingInt(entry -> depth(entry.getKey()))
                        .thenComparing(entry -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static long depthOf(String path) {
        return path.chars().filter(c -> c == '/').count();
    }

    private static int depth(String path) {
        return (int) depthOf(path);
    }
}
