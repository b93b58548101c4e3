package org.tocsin.registry.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tocsin.model.TraitType;
import org.tocsin.registry.IdentifierSystems;

/** The cells of a Patient or Practitioner resource (FHIR R4, French core profiles). */
final class FhirPerson {
    private final String separator;

    FhirPerson(String separator) {
        this.separator = separator;
    }

    /** The content of one of the product's columns; empty where the resource says nothing. */
    String cell(JsonNode resource, String column) {
        boolean patient = resource.path("resourceType").asText().equals("Patient");
        return switch (column) {
            case "id" -> resource.path("id").asText();
            case "population" -> patient ? "patient" : "partner";
            case "birth_name" -> family(resource, "official", "maiden", "");
            case "used_name" -> family(resource, "usual", "nickname");
            case "given_names" -> given(resource);
            case "sex" -> resource.path("gender").asText();
            case "birth_date" -> resource.path("birthDate").asText();
            case "birth_place" -> birthPlace(resource);
            case "nir" -> ids(resource, TraitType.NIR).stream().findFirst().orElse("");
            case "patient_ids" -> String.join(separator, ids(resource, TraitType.PATIENT_ID));
            case "rpps" -> String.join(separator, ids(resource, TraitType.RPPS));
            case "adeli" -> String.join(separator, ids(resource, TraitType.ADELI));
            case "finess" -> String.join(separator, ids(resource, TraitType.FINESS));
            case "emails" -> telecoms(resource, true);
            case "phones" -> telecoms(resource, false);
            case "address" -> texts(address(resource), "line", ", ");
            case "postal_code" -> address(resource).path("postalCode").asText();
            case "city" -> address(resource).path("city").asText();
            case "deceased_on" -> resource.path("deceasedDateTime").asText();
            case "deceased" -> resource.path("deceasedBoolean").asBoolean() ? "true" : "";
            case "function" -> function(resource);
            case "language" -> language(resource);
            default -> "";
        };
    }

    /** The value of the identifier of a system. */
    static String identifier(JsonNode resource, String system) {
        for (JsonNode id : resource.path("identifier")) {
            if (id.path("system").asText().equals(system)) {
                return id.path("value").asText();
            }
        }
        return "";
    }

    private static Set<String> ids(JsonNode resource, TraitType type) {
        Set<String> values = new LinkedHashSet<>();
        for (JsonNode id : resource.path("identifier")) {
            boolean old = id.path("use").asText().equals("old") && type == TraitType.NIR;
            if (!old) {
                kind(id).filter(known -> known.type() == type).ifPresent(known -> values.add(known.value()));
            }
        }
        return values;
    }

    /** The kind of an identifier by its system, else by any of its type codes. */
    private static Optional<IdentifierSystems.Known> kind(JsonNode id) {
        String system = id.path("system").asText();
        String value = id.path("value").asText();
        Optional<IdentifierSystems.Known> found = IdentifierSystems.of(system, "", value);
        for (JsonNode coding : id.path("type").path("coding")) {
            found = found.isPresent()
                    ? found
                    : IdentifierSystems.of(system, coding.path("code").asText(), value);
        }
        return value.isEmpty() ? Optional.empty() : found;
    }

    /** The surname of the first of these uses that has one. */
    private static String family(JsonNode resource, String... uses) {
        for (String use : uses) {
            for (JsonNode name : resource.path("name")) {
                boolean fits = use.isEmpty()
                        ? !name.path("use").asText().equals("usual")
                        : name.path("use").asText().equals(use);
                if (fits && !name.path("family").asText().isEmpty()) {
                    return name.path("family").asText();
                }
            }
        }
        return "";
    }

    /** All given names at birth where they are marked, else those of the first name that has any. */
    private static String given(JsonNode resource) {
        String first = "";
        for (JsonNode name : resource.path("name")) {
            String given = texts(name, "given", " ");
            if (name.path("use").asText().equals("official") && !given.isEmpty()) {
                return given;
            }
            first = first.isEmpty() ? given : first;
        }
        return first;
    }

    private static String birthPlace(JsonNode resource) {
        for (JsonNode extension : resource.path("extension")) {
            if (extension.path("url").asText().endsWith("patient-birthPlace")) {
                return extension.path("valueAddress").path("city").asText();
            }
        }
        return "";
    }

    private String telecoms(JsonNode resource, boolean mail) {
        List<String> values = new ArrayList<>();
        for (JsonNode telecom : resource.path("telecom")) {
            String system = telecom.path("system").asText();
            boolean wanted = mail ? system.equals("email") : system.equals("phone") || system.equals("sms");
            if (wanted && !telecom.path("use").asText().equals("old")) {
                values.add(telecom.path("value").asText());
            }
        }
        return String.join(separator, values);
    }

    /** The first address that is not an old one. */
    private static JsonNode address(JsonNode resource) {
        for (JsonNode address : resource.path("address")) {
            if (!address.path("use").asText().equals("old")) {
                return address;
            }
        }
        return resource.path("address").path(0);
    }

    private static String function(JsonNode resource) {
        JsonNode code = resource.path("qualification").path(0).path("code");
        String text = code.path("text").asText();
        return text.isEmpty() ? code.path("coding").path(0).path("display").asText() : text;
    }

    private static String language(JsonNode resource) {
        return resource.path("communication")
                .path(0)
                .path("language")
                .path("coding")
                .path(0)
                .path("code")
                .asText();
    }

    private static String texts(JsonNode owner, String list, String with) {
        List<String> texts = new ArrayList<>();
        owner.path(list).forEach(one -> texts.add(one.asText()));
        return String.join(with, texts);
    }
}
