package org.tocsin.extract.health;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who the people of a file are, by the references that its other resources make to them. */
final class FhirBook {
    private static final int MOST = 20_000;
    private static final List<String> KEPT =
            List.of("resourceType", "id", "identifier", "name", "birthDate", "gender", "practitioner", "patient");
    private final Map<String, JsonNode> people = new HashMap<>();

    /** Remembers a resource about a human being. */
    void note(JsonNode resource, String url) {
        String type = resource.path("resourceType").asText();
        boolean person = type.equals("Patient") || type.startsWith("Practitioner") || type.equals("RelatedPerson");
        if (person && people.size() < MOST) {
            ObjectNode kept = JsonNodeFactory.instance.objectNode();
            KEPT.forEach(name -> {
                if (resource.has(name)) {
                    kept.set(name, resource.get(name));
                }
            });
            people.put(type + "/" + resource.path("id").asText(), kept);
            if (!url.isEmpty()) {
                people.put(url, kept);
            }
        }
    }

    /** The person behind a reference, also one inside the resource itself; missing if unknown. */
    JsonNode find(JsonNode resource, String reference) {
        if (reference.startsWith("#")) {
            for (JsonNode contained : Fhir.each(resource, "contained")) {
                String id = contained.path("id").asText();
                if (id.equals(reference.substring(1)) || id.equals(reference)) {
                    return contained;
                }
            }
        }
        JsonNode found = people.get(reference);
        JsonNode relative = found == null ? people.get(Fhir.relative(reference)) : found;
        return relative == null ? JsonNodeFactory.instance.missingNode() : relative;
    }
}
