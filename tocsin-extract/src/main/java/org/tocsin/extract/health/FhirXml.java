package org.tocsin.extract.health;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.Reader;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.tocsin.extract.text.PlainText;
import org.tocsin.extract.text.SafeXml;
import org.tocsin.extract.text.TextFormat;
import org.tocsin.extract.text.TextSource;
import org.tocsin.extract.worker.Content;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Mode;

/** HL7 FHIR in XML: the same resources as in JSON, values in attributes. */
public final class FhirXml implements TextFormat {
    private static final String NAMESPACE = "http://hl7.org/fhir";
    private static final int LOOK = 4_096;

    @Override
    public boolean is(String head, String extension) {
        String start = head.substring(0, Math.min(LOOK, head.length())).stripLeading();
        return start.startsWith("<")
                && (start.contains("xmlns=\"" + NAMESPACE + "\"") || start.contains("xmlns='" + NAMESPACE + "'"));
    }

    @Override
    public Seen read(TextSource source, Content content, Mode mode, Found out) throws IOException {
        FhirBook book = new FhirBook();
        if (content.size() < FhirText.TWICE) {
            each(source, out, book::note);
        }
        FhirRecord record = new FhirRecord(out, book, mode == Mode.FULL);
        boolean whole = each(source, out, record::write);
        record.end();
        if (record.count() == 0) {
            new PlainText().read(source, content, mode, out);
        }
        return new Seen("application/fhir+xml", 0, !whole);
    }

    /** Reads resource by resource; false if the XML breaks off. */
    private static boolean each(TextSource source, Found out, FhirText.Resources to) throws IOException {
        try (Reader in = source.open()) {
            XMLStreamReader xml = SafeXml.open(new Trimmed(in));
            boolean bundle = false;
            String url = "";
            while (xml.hasNext()) {
                xml.next();
                out.alive();
                if (!xml.isStartElement()) {
                    continue;
                }
                String name = xml.getLocalName();
                if (name.equals("Bundle")) {
                    bundle = true;
                } else if (name.equals("fullUrl")) {
                    url = String.valueOf(xml.getAttributeValue(null, "value"));
                } else if (!bundle || Character.isUpperCase(name.charAt(0))) {
                    XmlNode[] root = {XmlNode.NONE};
                    XmlNode.read(xml, node -> root[0] = node);
                    to.resource(resource(root[0]), url);
                    url = "";
                }
            }
            return true;
        } catch (XMLStreamException | RuntimeException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            return false;
        }
    }

    private static ObjectNode resource(XmlNode node) {
        ObjectNode resource = object(node);
        resource.put("resourceType", node.name());
        return resource;
    }

    private static ObjectNode object(XmlNode node) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (String attribute : new String[] {"id", "url"}) {
            if (!node.at(attribute).isEmpty()) {
                object.put(attribute, node.at(attribute));
            }
        }
        for (XmlNode child : node.content()) {
            if (!child.isText()) {
                add(object, child);
            }
        }
        return object;
    }

    private static void add(ObjectNode object, XmlNode child) {
        JsonNode value = value(child);
        JsonNode before = object.get(child.name());
        if (before == null) {
            object.set(child.name(), value);
        } else if (before instanceof ArrayNode list) {
            list.add(value);
        } else {
            object.set(
                    child.name(),
                    JsonNodeFactory.instance.arrayNode().add(before).add(value));
        }
    }

    private static JsonNode value(XmlNode child) {
        if (child.name().equals("div")) {
            StringBuilder text = new StringBuilder();
            Narrative.write(child, text);
            return TextNode.valueOf(text.toString());
        }
        boolean holder = child.name().equals("contained") || child.name().equals("resource");
        if (holder) {
            for (XmlNode inner : child.content()) {
                if (!inner.isText()) {
                    return resource(inner);
                }
            }
        }
        boolean simple = child.attributes().containsKey("value")
                && child.content().stream().allMatch(XmlNode::isText);
        return simple ? TextNode.valueOf(child.at("value")) : object(child);
    }
}
