package org.tocsin.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The meaning of a place in a message: its label in words and the shape of its components. */
final class Hl7Fields {
    private static final Map<String, String> PLACES = Lines.table("hl7-fields.txt");
    /** Object identifiers of the national health identity in France (ANS, INS reference system). */
    private static final String INS = "1.2.250.1.213.1.4";

    private Hl7Fields() {}

    /** A labelled text. */
    record Value(String label, String text) {
        /** Names no person. */
        @Override
        public String toString() {
            return "Value[" + label + "]";
        }
    }

    static List<Value> values(String code, String raw, Hl7Marks marks, String title) {
        String place = PLACES.getOrDefault(code, "");
        int space = place.indexOf(' ');
        String shape = space < 0 ? "text" : place.substring(0, space);
        String label =
                space < 0 ? code + (title.isEmpty() ? "" : " " + title) : code + " " + place.substring(space + 1);
        String[] parts = marks.components(raw);
        for (int i = 0; i < parts.length; i++) {
            parts[i] = marks.text(parts[i]);
        }
        return switch (shape) {
            case "name" -> List.of(new Value(nameLabel(label, parts), join(parts, 0, 1, 2)));
            case "id" -> id(code, label, parts);
            case "doctor" -> doctor(label, parts);
            case "address" -> List.of(new Value(label, address(parts)));
            case "phone" -> phone(code, label, parts);
            case "date" -> List.of(new Value(label, date(part(parts, 0))));
            case "first" -> List.of(new Value(label, part(parts, 0)));
            default ->
                List.of(new Value(
                        label, title.isEmpty() ? String.join(" ", parts).strip() : marks.text(raw)));
        };
    }

    /** Name type code (table 0200): L legal, which in France is the birth name; D display, the used name. */
    private static String nameLabel(String label, String[] parts) {
        return switch (part(parts, 6)) {
            case "L", "B" -> label.replace("patient name", "patient birth name");
            case "D", "U" -> label.replace("patient name", "patient used name");
            default -> label;
        };
    }

    private static List<Value> id(String code, String label, String[] parts) {
        String type = part(parts, 4);
        String authority = part(parts, 3);
        boolean national = type.startsWith("INS") || "NH".equals(type) || "SS".equals(type) || authority.contains(INS);
        return List.of(new Value(national ? code + " nir" : label, part(parts, 0)));
    }

    private static List<Value> doctor(String label, String[] parts) {
        List<Value> values = new ArrayList<>(2);
        values.add(new Value(label, join(parts, 1, 2)));
        values.add(new Value(label + " id", part(parts, 0)));
        values.removeIf(value -> value.text().isEmpty());
        return values;
    }

    private static String address(String[] parts) {
        String street = join(parts, 0, 1);
        String city = join(parts, 4, 2);
        return street.isEmpty() || city.isEmpty() ? street + city : street + ", " + city;
    }

    private static List<Value> phone(String code, String label, String[] parts) {
        List<Value> values = new ArrayList<>(2);
        String number = part(parts, 0).isEmpty() ? part(parts, 11) : part(parts, 0);
        String mail = part(parts, 3);
        values.add(new Value(number.contains("@") ? code + " email" : label, number));
        values.add(new Value(code + " email", mail));
        values.removeIf(value -> value.text().isEmpty());
        return values;
    }

    private static String date(String raw) {
        boolean digits = raw.length() >= 8 && raw.chars().limit(8).allMatch(c -> c >= '0' && c <= '9');
        return digits ? raw.substring(0, 4) + "-" + raw.substring(4, 6) + "-" + raw.substring(6, 8) : raw;
    }

    private static String join(String[] parts, int... places) {
        StringBuilder text = new StringBuilder();
        for (int place : places) {
            String part = part(parts, place);
            text.append(text.isEmpty() || part.isEmpty() ? "" : " ").append(part);
        }
        return text.toString();
    }

    private static String part(String[] parts, int i) {
        return i < parts.length ? parts[i] : "";
    }
}
