package org.tocsin.extract.health;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.util.regex.Pattern;
import org.tocsin.extract.text.PlainText;
import org.tocsin.extract.text.TextFormat;
import org.tocsin.extract.text.TextSource;
import org.tocsin.extract.worker.BudgetExceeded;
import org.tocsin.extract.worker.Content;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Mode;

/**
 * HL7 FHIR in JSON: one resource, a bundle, or a resource a line (bulk data), streamed resource by resource; a record for each.
 * Smaller files are gone through first for their patients, so that what only refers to one is shown with him or her.
 */
public final class FhirText implements TextFormat {
    /** The file is read twice below this size. */
    static final long TWICE = 64 << 20;

    private static final Pattern TYPE = Pattern.compile("\"resourceType\"\\s*:\\s*\"[A-Z][A-Za-z]+\"");
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(300)
                    .maxStringLength(96 << 20)
                    .maxNumberLength(5_000)
                    .build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build());

    /** Takes one resource. */
    interface Resources {
        /** The resource, with the URL that its bundle gives it. */
        void resource(JsonNode resource, String url) throws IOException;
    }

    @Override
    public boolean is(String head, String extension) {
        String start = head.stripLeading();
        return (start.startsWith("{") || start.startsWith("["))
                && TYPE.matcher(start).find();
    }

    @Override
    public Seen read(TextSource source, Content content, Mode mode, Found out) throws IOException {
        FhirBook book = new FhirBook();
        if (content.size() < TWICE) {
            try {
                each(source, out, book::note);
            } catch (JsonProcessingException e) {
                // what is broken shows again below
                out.alive();
            }
        }
        FhirRecord record = new FhirRecord(out, book, mode == Mode.FULL);
        boolean damaged = false;
        try {
            each(source, out, record::write);
        } catch (BudgetExceeded e) {
            throw e;
        } catch (JsonProcessingException e) {
            damaged = true;
        }
        record.end();
        if (record.count() == 0) {
            new PlainText().read(source, content, mode, out);
        }
        return new Seen("application/fhir+json", 0, damaged);
    }

    private static void each(TextSource source, Found out, Resources to) throws IOException {
        try (Reader in = source.open();
                JsonParser parser = MAPPER.getFactory().createParser(in)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                out.alive();
                if (token == JsonToken.START_OBJECT) {
                    root(parser, out, to);
                } else if (token.isStructStart() && token != JsonToken.START_ARRAY) {
                    parser.skipChildren();
                }
            }
        }
    }

    /** The entries of a bundle one by one; anything else as a whole. */
    private static void root(JsonParser parser, Found out, Resources to) throws IOException {
        ObjectNode whole = MAPPER.createObjectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("entry") && value == JsonToken.START_ARRAY) {
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    out.alive();
                    entry(MAPPER.readTree(parser), to);
                }
            } else {
                whole.set(name, MAPPER.readTree(parser));
            }
        }
        if (!whole.path("resourceType").asText().equals("Bundle")) {
            to.resource(whole, "");
        }
    }

    private static void entry(JsonNode entry, Resources to) throws IOException {
        JsonNode resource = entry.path("resource");
        if (resource.path("resourceType").asText().equals("Bundle")) {
            for (JsonNode inner : resource.path("entry")) {
                entry(inner, to);
            }
        } else if (resource.isObject()) {
            to.resource(resource, entry.path("fullUrl").asText());
        }
    }
}
