package org.tocsin.extract.health;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.tocsin.extract.health.Cast.Part;
import org.tocsin.extract.text.SafeXml;
import org.tocsin.extract.worker.Found;

/** All that a resource says, value by value under its path; references as the people they stand for, files as members. */
final class FhirDetails {
    private static final Set<String> MUTE = Set.copyOf(Words.lines("fhir-mute.txt"));
    private static final Set<String> SUBJECTS = Set.of("subject", "patient", "beneficiary", "for", "individualSubject");
    private static final Set<String> PEOPLE = Set.copyOf(Words.lines("fhir-practitioners.txt"));
    private static final int DEEPEST = 40;
    private static final int PATH = 120;

    private final Chart chart;
    private final FhirBook book;
    private final Found out;
    private final boolean members;

    FhirDetails(Chart chart, FhirBook book, Found out, boolean members) {
        this.chart = chart;
        this.book = book;
        this.out = out;
        this.members = members;
    }

    void write(JsonNode resource, int number) throws IOException {
        for (String key : SUBJECTS) {
            for (JsonNode subject : Fhir.each(resource, key)) {
                reference(resource, key, subject);
            }
        }
        walk(resource, resource, "", 0, number);
    }

    private void walk(JsonNode resource, JsonNode node, String path, int depth, int number) throws IOException {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String key = field.getKey();
            boolean told = depth == 0 && SUBJECTS.contains(key);
            if (!told && !MUTE.contains(key) && !key.startsWith("_") && depth < DEEPEST) {
                for (JsonNode value : Fhir.each(node, key)) {
                    value(resource, value, key, path, depth, number);
                }
            }
        }
    }

    private void value(JsonNode resource, JsonNode value, String key, String path, int depth, int number)
            throws IOException {
        String label = path.isEmpty() || path.length() > PATH ? key : path + "." + key;
        if (isReference(value)) {
            reference(resource, key, value);
        } else if (value.isObject() && value.path("data").isTextual()) {
            file(value, number);
        } else if (value.isObject()) {
            walk(resource, value, label, depth + 1, number);
        } else if (key.equals("div")) {
            chart.prose("narrative", plain(value.asText()));
        } else if (key.equals("data") && depth == 0) {
            file(resource, number);
        } else if (value.isValueNode() && !Base64Text.looksLike(value.asText())) {
            chart.prose(label, value.asText());
        }
    }

    private static boolean isReference(JsonNode value) {
        return value.isObject()
                && (value.path("reference").isTextual()
                        || (value.path("display").isTextual() && !value.has("code") && !value.has("system")));
    }

    /** Somebody or something that is referred to. */
    void reference(JsonNode resource, String key, JsonNode reference) {
        String target = reference.path("reference").asText();
        JsonNode person = book.find(resource, target);
        String type = person.path("resourceType").asText();
        String named = type.isEmpty() ? reference.path("type").asText() : type;
        String kind = named.isEmpty() ? kind(key, Fhir.relative(target)) : named;
        if (kind.startsWith("PractitionerRole") && person.has("practitioner")) {
            reference(resource, key, person.path("practitioner"));
            return;
        }
        Human human;
        switch (kind) {
            case "Patient" -> {
                human = chart.cast().patient();
                String id = Fhir.relative(target);
                chart.line("person id", id.startsWith("Patient/") ? id.substring(8) : "");
                human.born(person.path("birthDate").asText());
            }
            case "RelatedPerson" -> human = chart.cast().of(Part.RELATIVE, "", key(reference, target));
            case "Practitioner", "PractitionerRole" -> human = chart.cast().of(Part.DOCTOR, "", key(reference, target));
            default -> {
                chart.line(key, reference.path("display").asText());
                return;
            }
        }
        Fhir.ids(human, person.isMissingNode() ? reference : person);
        if (person.isMissingNode()) {
            human.name(reference.path("display").asText());
        } else {
            Fhir.names(human, person);
        }
    }

    private static String key(JsonNode reference, String target) {
        return target.isEmpty() ? reference.path("display").asText() : target;
    }

    /** The type that the reference names, else the one that stands at such a place. */
    private static String kind(String key, String relative) {
        int slash = relative.indexOf('/');
        if (slash > 0 && Character.isUpperCase(relative.charAt(0))) {
            return relative.substring(0, slash);
        }
        return SUBJECTS.contains(key) ? "Patient" : PEOPLE.contains(key) ? "Practitioner" : "";
    }

    private void file(JsonNode attachment, int number) throws IOException {
        chart.line("file title", attachment.path("title").asText());
        if (members) {
            Attached.base64(
                    out,
                    "record-" + number,
                    attachment.path("contentType").asText(),
                    attachment.path("data").asText());
        }
    }

    /** A narrative without its markup; as it stands if that is broken. */
    private static String plain(String div) {
        if (!div.stripLeading().startsWith("<")) {
            return div;
        }
        StringBuilder text = new StringBuilder();
        try {
            XMLStreamReader xml = SafeXml.open(new StringReader(div.strip()));
            while (xml.hasNext() && !xml.isStartElement()) {
                xml.next();
            }
            XmlNode[] root = {XmlNode.NONE};
            XmlNode.read(xml, node -> root[0] = node);
            Narrative.write(root[0], text);
        } catch (XMLStreamException | RuntimeException e) {
            return div.replaceAll("<[^>]{0,500}>", " ");
        }
        return text.toString();
    }
}
