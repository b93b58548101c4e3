package org.tocsin.extract.health;

import java.util.Locale;
import org.tocsin.model.TraitType;
import org.tocsin.registry.IdentifierSystems;

/**
 * Writes what a record says about one human being as labelled lines. The words that say who it is stand in each label, so that
 * whatever belongs to one stays together and takes its role.
 */
final class Human {
    private final Chart chart;
    private final String who;
    private final boolean patient;

    Human(Chart chart, String who, boolean patient) {
        this.chart = chart;
        this.who = who;
        this.patient = patient;
    }

    /** The label of something about this human being. */
    String label(String of) {
        return who + " " + of;
    }

    /** Anything else about this human being. */
    Human fact(String label, String value) {
        chart.line(label(label), value.strip());
        return this;
    }

    /** A surname of which the format does not say whether it is the one at birth. */
    Human family(String name) {
        return fact("family name", name);
    }

    Human birthName(String name) {
        return fact("birth name", name);
    }

    Human usedName(String name) {
        return fact("used name", name);
    }

    Human given(String names) {
        return fact("given names", names);
    }

    /** The whole name in one. */
    Human name(String whole) {
        return fact("name", whole);
    }

    /** A name in two parts; if one of them is missing the other is the whole name. */
    Human name(String family, String given) {
        boolean both = !family.isBlank() && !given.isBlank();
        return both ? family(family).given(given) : name((family + " " + given).strip());
    }

    Human born(String date) {
        return fact("birth date", Dates.day(date));
    }

    Human died(String date) {
        return fact("date of death", Dates.day(date));
    }

    /** Codes of HL7, FHIR and DICOM become F and M; others say nothing. */
    Human sex(String code) {
        String upper = code.strip().toUpperCase(Locale.ROOT);
        boolean known = upper.equals("F") || upper.equals("FEMALE") || upper.equals("M") || upper.equals("MALE");
        return known ? fact("sex", upper.substring(0, 1)) : this;
    }

    Human phone(String number) {
        return fact("phone", number);
    }

    Human email(String address) {
        return fact("email", address);
    }

    /** A telecommunication address with its scheme: {@code tel:}, {@code mailto:}. */
    Human telecom(String uri) {
        String value = uri.strip();
        int colon = value.indexOf(':');
        String scheme = colon < 0 ? "" : value.substring(0, colon).toLowerCase(Locale.ROOT);
        String rest = colon < 0 ? value : value.substring(colon + 1);
        boolean link = scheme.equals("http") || scheme.equals("https");
        return link ? fact("link", value) : rest.contains("@") ? email(rest) : phone(rest);
    }

    Human birthPlace(String place) {
        return fact("birth place", place);
    }

    /** A postal address: street lines, then postal code and city. */
    Human address(String street, String postalCode, String city) {
        String town = (postalCode.strip() + " " + city.strip()).strip();
        return fact(
                "address", street.isBlank() || town.isEmpty() ? street.strip() + town : street.strip() + ", " + town);
    }

    /** An identifier by its issuing system and type code. */
    Human id(String system, String code, String value) {
        if (value.isBlank()) {
            return this;
        }
        IdentifierSystems.Known known =
                IdentifierSystems.of(system, code, value).orElse(null);
        if (known != null) {
            return fact(words(known.type()), known.value());
        }
        return fact(patient && !IdentifierSystems.knows(system, code) ? "id" : "other code", value);
    }

    private static String words(TraitType type) {
        return switch (type) {
            case NIR -> "nir";
            case PATIENT_ID -> "id";
            case STAY_ID -> "stay number";
            case RPPS -> "rpps";
            case ADELI -> "adeli";
            case FINESS -> "finess";
            default -> "other code";
        };
    }
}
