package org.tocsin.extract.health;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands at a place of a message such as {@code PID-5}.
 *
 * @param shape how it is built
 * @param who   whose it is: patient, relative, self or, for a doctor, his or her part; empty for nobody's
 * @param label in words
 */
record Hl7Place(String shape, String who, String label) {
    private static final Map<String, Hl7Place> HL7 = load("hl7-fields.txt");
    private static final Map<String, Hl7Place> HPRIM = load("hprim-fields.txt");

    /** The place in HL7 v2; null if the standard says nothing about people there. */
    static @Nullable Hl7Place hl7(String code) {
        return HL7.get(code);
    }

    /** The place in HPRIM Santé. */
    static @Nullable Hl7Place hprim(String code) {
        return HPRIM.get(code);
    }

    private static Map<String, Hl7Place> load(String resource) {
        Map<String, Hl7Place> places = new HashMap<>();
        Words.table(resource).forEach((code, place) -> places.put(code, of(place)));
        return Map.copyOf(places);
    }

    private static Hl7Place of(String place) {
        String[] words = place.split(" ", 2);
        String rest = words[1];
        String first = rest.split(" ", 2)[0];
        boolean owned = first.equals("patient") || first.equals("relative") || first.equals("self");
        boolean labelled = rest.length() > first.length();
        if (words[0].equals("doctor")) {
            return new Hl7Place("doctor", rest, "");
        }
        String label = !owned ? rest : labelled ? rest.substring(first.length() + 1) : "";
        return new Hl7Place(words[0], owned ? first : "", label);
    }
}
