package org.tocsin.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.tocsin.web.Caller;

/** Holds answers against the description that the interface gives of itself. */
final class Contract {
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private final JsonNode description;
    private final Set<String> met = new TreeSet<>();

    Contract(JsonNode description) {
        this.description = description;
    }

    /** Method and path of all calls. */
    Set<String> calls() {
        Set<String> calls = new TreeSet<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method -> calls.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return calls;
    }

    /** Calls of which a good answer was held against the description. */
    Set<String> met() {
        return met;
    }

    /** What of an answer the description does not allow; empty if it is as described. */
    String faults(String call, Caller.Answer answer) {
        JsonNode operation = description
                .path("paths")
                .path(call.substring(call.indexOf(' ') + 1))
                .path(call.substring(0, call.indexOf(' ')).toLowerCase(Locale.ROOT));
        JsonNode response = operation.path("responses").path(Integer.toString(answer.status()));
        if (response.isMissingNode()) {
            return call + " does not describe " + answer.status() + ": "
                    + answer.raw().body();
        }
        if (response.has("$ref")) {
            response = description.at(response.path("$ref").asText().substring(1));
        }
        if (answer.status() < 300) {
            met.add(call);
        }
        if (answer.status() == 204) {
            return answer.raw().body().isEmpty() ? "" : "204 with a body";
        }
        String type = answer.header("Content-Type").replaceAll(";.*", "");
        Iterator<String> types = response.path("content").fieldNames();
        if (!types.hasNext() || !types.next().equals(type)) {
            return call + " answers as " + type;
        }
        if (!type.endsWith("json")) {
            return answer.raw().body().isEmpty() ? call + " answers nothing" : "";
        }
        return faults(response.path("content").path(type).path("schema"), answer.body());
    }

    private String faults(JsonNode schema, JsonNode body) {
        ObjectNode whole = new ObjectMapper().createObjectNode();
        whole.set("allOf", whole.arrayNode().add(schema));
        whole.set("components", description.path("components"));
        StringBuilder faults = new StringBuilder();
        for (ValidationMessage message : SCHEMAS.getSchema(whole).validate(body)) {
            faults.append(message).append('\n');
        }
        return faults.toString();
    }
}
