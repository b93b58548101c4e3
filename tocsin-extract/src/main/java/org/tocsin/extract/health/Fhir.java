package org.tocsin.extract.health;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads the data types of FHIR that speak of people (HumanName, Identifier, ContactPoint, Address). */
final class Fhir {
    private Fhir() {}

    /** The elements of a list; a single value is a list of one. */
    static Iterable<JsonNode> each(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isArray() ? value : value.isMissingNode() || value.isNull() ? List.of() : List.of(value);
    }

    /** Type and id at the end of an absolute reference, without a version. */
    static String relative(String reference) {
        String plain = reference.replaceFirst("/_history/.*", "");
        int slash = plain.lastIndexOf('/');
        int before = slash < 1 ? -1 : plain.lastIndexOf('/', slash - 1);
        return plain.substring(before + 1);
    }

    static void names(Human human, JsonNode owner) {
        for (JsonNode name : each(owner, "name")) {
            if (name.isTextual()) {
                human.name(name.asText());
                continue;
            }
            String family = name.path("family").isArray()
                    ? words(name, "family")
                    : name.path("family").asText();
            String given = words(name, "given");
            if (family.isEmpty() || given.isEmpty()) {
                human.name(
                        family.isEmpty() && given.isEmpty() ? name.path("text").asText() : family + given);
                continue;
            }
            switch (name.path("use").asText()) {
                // French profile: official is the name at birth
                case "official", "maiden" -> human.birthName(family);
                case "usual", "nickname" -> human.usedName(family);
                default -> human.family(family);
            }
            human.given(given);
        }
    }

    private static String words(JsonNode owner, String name) {
        return StreamSupport.stream(each(owner, name).spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(" "));
    }

    static void ids(Human human, JsonNode owner) {
        for (JsonNode id : each(owner, "identifier")) {
            String code = "";
            for (JsonNode coding : each(id.path("type"), "coding")) {
                String one = coding.path("code").asText();
                code = code.isEmpty() || one.toUpperCase(Locale.ROOT).startsWith("INS") ? one : code;
            }
            human.id(id.path("system").asText(), code, id.path("value").asText());
        }
    }

    static void contacts(Human human, JsonNode owner) {
        for (JsonNode telecom : each(owner, "telecom")) {
            String value = telecom.path("value").asText();
            switch (telecom.path("system").asText()) {
                case "email" -> human.email(value);
                case "url" -> human.fact("link", value);
                default -> human.telecom(value);
            }
        }
        for (JsonNode address : each(owner, "address")) {
            address(human, address);
        }
    }

    private static void address(Human human, JsonNode address) {
        String street = words(address, "line");
        String city = address.path("city").asText();
        if (street.isEmpty() && city.isEmpty()) {
            human.fact("address", address.path("text").asText());
        } else {
            human.address(street, address.path("postalCode").asText(), city);
        }
    }

    /** The birth place that an extension gives: city and INSEE code. */
    static void birthPlace(Human human, JsonNode resource) {
        for (JsonNode extension : each(resource, "extension")) {
            if (extension.path("url").asText().toLowerCase(Locale.ROOT).contains("birthplace")) {
                JsonNode place = extension.path("valueAddress");
                human.birthPlace(place.path("city").asText());
                for (JsonNode code : each(place, "extension")) {
                    human.birthPlace(code.path("valueCoding").path("code").asText());
                }
            }
        }
    }

    /** A codeable concept in words. */
    static String concept(JsonNode concept) {
        if (!concept.path("text").asText().isEmpty()) {
            return concept.path("text").asText();
        }
        for (JsonNode coding : each(concept, "coding")) {
            if (!coding.path("display").asText().isEmpty()) {
                return coding.path("display").asText();
            }
        }
        return "";
    }
}
