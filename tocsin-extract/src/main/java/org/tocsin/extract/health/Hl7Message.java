package org.tocsin.extract.health;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.health.Cast.Part;
import org.tocsin.extract.worker.Found;

/**
 * Turns the segments of HL7 v2 messages, or of HPRIM Santé which is built alike, into records: what is the patient's, what a
 * relative's, what a doctor's.
 */
final class Hl7Message {
    private static final Set<String> HEADS = Set.of("MSH", "FHS", "BHS", "H");
    /** Segments that describe a human being of their own each time they come. */
    private static final Set<String> PERSONAL = Set.of("NK1", "GT1", "IN1");

    private final Found out;
    private final boolean members;
    private final boolean hprim;
    private final Chart chart;
    private final Hl7Observation observation;
    private Hl7Marks marks = Hl7Marks.STANDARD;
    private int number;
    private Human relative;

    Hl7Message(Found out, boolean members, boolean hprim) {
        this.out = out;
        this.members = members;
        this.hprim = hprim;
        this.chart = new Chart(out);
        this.observation = new Hl7Observation(chart);
        this.relative = new Human(chart, "relative", false);
    }

    void segment(String line) throws IOException {
        char bar = barOf(line);
        String name = bar == 0 ? "" : line.substring(0, line.indexOf(bar));
        if (HEADS.contains(name)) {
            marks = Hl7Marks.of(bar, line.substring(name.length() + 1));
        }
        if (number == 0 || name.equals(hprim ? "P" : "MSH")) {
            begin();
        }
        List<String> fields = marks.fields(line);
        if (!name.equals("OBX")) {
            observation.end();
        }
        if (PERSONAL.contains(name)) {
            relative = isPatient(name, fields)
                    ? chart.cast().patient()
                    : chart.cast().next(Part.RELATIVE, "");
        }
        if (name.equals("OBX")) {
            observation(fields);
        } else {
            fields(name, fields);
        }
        chart.breathe();
    }

    private void begin() throws IOException {
        end();
        number++;
        chart.begin("message:" + number);
    }

    void end() throws IOException {
        observation.end();
        chart.end();
    }

    /** The field separator: what stands behind the name of the segment; 0 if this is none. */
    static char barOf(String line) {
        int i = 0;
        while (i < line.length() && i < 4 && isNameLetter(line.charAt(i))) {
            i++;
        }
        boolean named = i > 0 && i < 4 && i < line.length() && line.charAt(i) > ' ';
        return named ? line.charAt(i) : 0;
    }

    private static boolean isNameLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** IN1-17 and GT1-11 say whether the insured or the guarantor is the patient (HL7 table 0063). */
    private boolean isPatient(String name, List<String> fields) {
        int place = name.equals("IN1") ? 17 : name.equals("GT1") ? 11 : 0;
        String relation = place > 0 && place < fields.size() ? marks.second(fields.get(place)) : "";
        String code = place > 0 && place < fields.size() ? marks.components(fields.get(place))[0] : "";
        String lower = relation.toLowerCase(Locale.ROOT);
        return code.equals("SEL") || code.equals("18") || lower.startsWith("self") || lower.startsWith("assur");
    }

    private void fields(String name, List<String> fields) {
        int shift = HEADS.contains(name) ? 1 : 0;
        for (int i = shift + 1; i < fields.size(); i++) {
            String raw = fields.get(i);
            if (!raw.isBlank() && !"\"\"".equals(raw)) {
                String code = name + "-" + (i + shift);
                Hl7Place place = hprim ? Hl7Place.hprim(code) : Hl7Place.hl7(code);
                for (String one : marks.repetitions(raw)) {
                    field(code, place, one);
                }
            }
        }
    }

    private void field(String code, @Nullable Hl7Place place, String raw) {
        if (place == null) {
            chart.line(code, marks.text(raw));
            return;
        }
        String[] parts = marks.components(raw);
        Human who = who(place);
        switch (place.shape()) {
            case "-" -> {}
            case "doctor" -> doctor(place, raw, parts);
            case "name" -> Hl7People.name(who, parts);
            case "birth-name" -> who.birthName(parts[0]);
            case "id" -> Hl7People.id(who, parts, marks.raw(raw, 3));
            case "id-local" -> who.fact("id", parts[0]);
            case "stay" -> who.fact("stay number", parts[0]);
            case "nir" -> who.fact("nir", parts[0]);
            case "staff-id" -> who.fact("id", parts[0]);
            case "mother" -> chart.cast().mother().family(parts[0]);
            case "mother-id" -> chart.cast().mother().fact("patient id", parts[0]);
            case "address" -> Hl7People.address(who, parts);
            case "phone" -> Hl7People.phone(who, parts);
            case "sex" -> who.sex(parts[0]);
            case "date" -> chart.line(label(place), Dates.day(parts[0]));
            case "one" -> chart.line(label(place), parts[0]);
            case "code" -> chart.line(label(place), marks.second(raw));
            default -> chart.line(label(place), marks.text(raw));
        }
    }

    private String label(Hl7Place place) {
        return place.who().isEmpty() ? place.label() : who(place).label(place.label());
    }

    private Human who(Hl7Place place) {
        return switch (place.who()) {
            case "relative" -> relative;
            case "self" -> chart.cast().self("employee");
            default -> chart.cast().patient();
        };
    }

    private void doctor(Hl7Place place, String raw, String[] parts) {
        Part part = Hl7People.part(place.who());
        String qualifier = part == Part.DOCTOR ? place.who() : "";
        if (!Hl7People.key(parts).equals("^")) {
            Human doctor = chart.cast().of(part, qualifier, Hl7People.key(parts));
            Hl7People.person(doctor, parts, marks.raw(raw, 8));
        }
    }

    private void observation(List<String> fields) throws IOException {
        String type = at(fields, 2).toUpperCase(Locale.ROOT);
        String title = at(fields, 3).isEmpty() ? "" : marks.second(at(fields, 3));
        String value = at(fields, 5);
        String[] parts = marks.components(value);
        boolean data = parts.length > 4 && "BASE64".equalsIgnoreCase(parts[3]);
        if (type.equals("ED") || data || Base64Text.looksLike(value)) {
            observation.end();
            attachment(parts, value);
        } else if (!value.isEmpty()) {
            observation.value(type, title, value, marks);
        }
        for (int i = 6; i < fields.size(); i++) {
            Hl7Place place = hprim ? Hl7Place.hprim("OBX-" + i) : Hl7Place.hl7("OBX-" + i);
            if (place != null && !fields.get(i).isBlank() && !place.shape().equals("-")) {
                field("OBX-" + i, place, marks.repetitions(fields.get(i)).get(0));
            }
        }
    }

    /** Encapsulated data (type ED): source, type, subtype, encoding, data; or the data alone. */
    private void attachment(String[] parts, String raw) throws IOException {
        if (!members) {
            return;
        }
        String stem = "message-" + Math.max(1, number);
        String data = parts.length > 4 ? parts[4] : raw;
        String encoding = parts.length > 4 ? parts[3].toUpperCase(Locale.ROOT) : "BASE64";
        if (data.isBlank()) {
            return;
        }
        if (encoding.equals("BASE64")) {
            String type = parts.length > 4 ? (parts[2].isEmpty() ? parts[1] : parts[2]) : "";
            Attached.base64(out, stem, type, data);
        } else {
            chart.prose("document", data);
        }
    }

    private static String at(List<String> fields, int i) {
        return i < fields.size() ? fields.get(i) : "";
    }
}
