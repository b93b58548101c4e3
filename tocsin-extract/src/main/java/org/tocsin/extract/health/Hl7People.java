package org.tocsin.extract.health;

import java.util.Locale;
import org.tocsin.extract.health.Cast.Part;

/** Reads the data types of HL7 v2 that speak of people (HL7 v2.5 chapter 2A) and writes them to whom they belong. */
final class Hl7People {
    private Hl7People() {}

    /** XPN: family and its own prefix, given, further given names, suffix, prefix, degree, type (table 0200). */
    static void name(Human human, String[] parts) {
        String family = at(parts, 0);
        String given = given(at(parts, 1), at(parts, 2));
        String type = at(parts, 6).toUpperCase(Locale.ROOT);
        if (given.isEmpty() || family.isEmpty()) {
            human.name(family + given);
            return;
        }
        switch (type) {
            // in France L is the legal name, which is the name at birth (IHE PAM France)
            case "L", "B", "BAD" -> human.birthName(family);
            case "M" -> human.birthName(family);
            case "D", "U", "C" -> human.usedName(family);
            default -> human.family(family);
        }
        human.given(given);
    }

    /** The French extension repeats the first given name in the list of all of them. */
    private static String given(String first, String others) {
        boolean repeated = !first.isEmpty() && (others + " ").startsWith(first + " ");
        return repeated ? others : (first + " " + others).strip();
    }

    /** CX: value, check digit, its scheme, assigning authority, type code (table 0203). */
    static void id(Human human, String[] parts, String authority) {
        human.id(oid(authority, parts, 3), at(parts, 4), at(parts, 0));
    }

    /** XCN: value, family, given, further names, ..., assigning authority (9th), name type (10th), id type (13th). */
    static void person(Human human, String[] parts, String authority) {
        human.name(at(parts, 1), given(at(parts, 2), at(parts, 3)));
        human.id(oid(authority, parts, 8), at(parts, 12), at(parts, 0));
    }

    /** XAD: street, other designation, city, state, postal code, country. */
    static void address(Human human, String[] parts) {
        boolean birth = at(parts, 6).equalsIgnoreCase("BDL") || at(parts, 6).equalsIgnoreCase("BR");
        if (birth) {
            // French extension: the address of type BDL is the birth place, with its code in the 9th component
            human.birthPlace(at(parts, 2));
            human.birthPlace(at(parts, 8));
        } else {
            human.address((at(parts, 0) + " " + at(parts, 1)).strip(), at(parts, 4), at(parts, 2));
        }
    }

    /** XTN: number as written, use, equipment, e-mail, country, area, local number, ..., any text (12th). */
    static void phone(Human human, String[] parts) {
        String number = at(parts, 0);
        if (number.isEmpty()) {
            number = at(parts, 11);
        }
        if (number.isEmpty() && !at(parts, 6).isEmpty()) {
            number = at(parts, 5) + at(parts, 6);
        }
        if (number.contains("@")) {
            human.email(number);
        } else {
            human.phone(number);
        }
        human.email(at(parts, 3));
    }

    /** Whose part a doctor's place names. */
    static Part part(String who) {
        return switch (who) {
            case "clerk" -> Part.CLERK;
            case "recipient" -> Part.RECIPIENT;
            default -> Part.DOCTOR;
        };
    }

    /** The same person in two places has the same number, else the same name. */
    static String key(String[] parts) {
        String number = at(parts, 0);
        return number.isEmpty() ? at(parts, 1) + "^" + at(parts, 2) : number;
    }

    /** The universal id of an assigning authority, else its name space. */
    private static String oid(String raw, String[] parts, int place) {
        String[] pieces = raw.split("&", -1);
        return pieces.length > 1 && !pieces[1].isEmpty() ? pieces[1] : at(parts, place);
    }

    static String at(String[] parts, int i) {
        return i < parts.length ? parts[i] : "";
    }
}
