package org.tocsin.extract.health;

import java.util.Locale;
import java.util.stream.Collectors;

/** Reads the data types of HL7 version 3 that speak of people (PN, II, AD, TEL). */
final class CdaPeople {
    private CdaPeople() {}

    /** Names with the qualifiers of their parts: BR at birth, SP of the spouse, CL the name one is called by. */
    static void names(Human human, XmlNode owner) {
        for (XmlNode name : owner.all("name")) {
            if (name.all("family").isEmpty()) {
                human.name(name.words());
                continue;
            }
            for (XmlNode family : name.all("family")) {
                switch (qualifier(family)) {
                    case "BR" -> human.birthName(family.words());
                    case "SP", "CL" -> human.usedName(family.words());
                    default -> human.family(family.words());
                }
            }
            String called = given(name, true);
            String all = given(name, false);
            human.given(all.isEmpty() ? called : all);
            if (!all.isEmpty() && !called.equals(all)) {
                human.given(called);
            }
        }
    }

    private static String given(XmlNode name, boolean called) {
        return name.all("given").stream()
                .filter(given -> qualifier(given).equals("CL") == called)
                .map(XmlNode::words)
                .collect(Collectors.joining(" "));
    }

    /** The first of several qualifiers that says which name it is. */
    private static String qualifier(XmlNode part) {
        for (String one : part.at("qualifier").toUpperCase(Locale.ROOT).split("\\s+")) {
            if (one.equals("BR") || one.equals("SP") || one.equals("CL")) {
                return one;
            }
        }
        return "";
    }

    static void ids(Human human, XmlNode owner) {
        owner.all("id").forEach(id -> human.id(id.at("root"), "", id.at("extension")));
    }

    /** Identifiers of a patient: those of no known system are numbers of the hospital. */
    static void patientIds(Human human, XmlNode owner) {
        for (XmlNode id : owner.all("id")) {
            boolean foreign = id.at("root").equals("2.16.840.1.113883.4.1");
            human.id(id.at("root"), foreign ? "PPN" : "", id.at("extension"));
        }
    }

    static void contacts(Human human, XmlNode owner) {
        owner.all("telecom").forEach(telecom -> human.telecom(telecom.at("value")));
        owner.all("addr").forEach(addr -> address(human, addr));
    }

    private static void address(Human human, XmlNode addr) {
        String street = addr.all("streetAddressLine").isEmpty()
                ? join(addr, "houseNumber", "houseNumberNumeric", "streetNameType", "streetName", "streetNameBase")
                : addr.all("streetAddressLine").stream().map(XmlNode::words).collect(Collectors.joining(" "));
        String more = join(addr, "additionalLocator", "unitID");
        String city = join(addr, "city");
        if (street.isEmpty() && city.isEmpty() && addr.all("postalCode").isEmpty()) {
            human.fact("address", addr.words());
        } else {
            human.address((street + " " + more).strip(), join(addr, "postalCode"), city);
        }
    }

    static String join(XmlNode owner, String... names) {
        StringBuilder all = new StringBuilder();
        for (String name : names) {
            for (XmlNode part : owner.all(name)) {
                String words = part.words();
                all.append(all.isEmpty() || words.isEmpty() ? "" : " ").append(words);
            }
        }
        return all.toString();
    }
}
