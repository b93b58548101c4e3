package org.tocsin.synth.leak;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.synth.people.Lists;

/**
 * One wording of one kind of document. Template files hold several, parted by a line of {@code %%%%}; each begins with
 * {@code key: value} lines, an empty line, then the body. In a body <code>{A.slot}</code> is a slot, {@code [a~b]} a choice,
 * {@code = } a heading, {@code |! } and {@code | } table rows, {@code ---} a new page, {@code @each A 5..20} to
 * {@code @end} a repetition with a new person each, and {@code @maybe 0.5 text} an optional line.
 */
record Template(String category, String kind, Map<String, String> head, List<String> body) {
    /** The categories, in the words of the product's contract. */
    static final List<String> CATEGORIES = List.of(
            "pathology",
            "radiology",
            "laboratory",
            "operative_report",
            "anaesthesia",
            "endoscopy",
            "obstetrics",
            "gynaecology",
            "psychiatry",
            "autopsy",
            "prescription",
            "discharge_letter",
            "emergency",
            "consultation",
            "correspondence",
            "benefits_application",
            "identity_document",
            "invoice",
            "hr",
            "payroll",
            "contract",
            "directory",
            "appointments",
            "credentials",
            "other");

    /** One of the cast of a template: key, role and wishes. */
    record Part(String key, String role, List<String> wishes) {}

    /** Papers that exist on paper alone: forms, sheets with a label, copies of cards. */
    static List<Template> papers() {
        return of("scans");
    }

    /** An image of a patient without a word of its own. */
    static Template image() {
        Map<String, String> head = Map.of(
                "cast",
                "S=subject patient full; D=practitioner doctor",
                "shows.S",
                "health",
                "file",
                "[IM~IMG~US]{num:7}",
                "folder",
                "PACS/{day8}~Echographe/EXPORT~Imagerie/DICOM/{int:2019-2024}");
        return new Template("radiology", "raw", head, List.of());
    }

    /** A paper without a word of its own, as a sheet of labels. */
    static Template blank() {
        Map<String, String> head = Map.of(
                "cast",
                "S=subject patient",
                "file",
                "[etiquettes~planche~SCAN]_{num:6}",
                "folder",
                "Admissions/etiquettes~Numerisation/divers~Scans");
        return new Template("", "doc", head, List.of());
    }

    /** All templates of a category. */
    static List<Template> of(String category) {
        List<Template> out = new ArrayList<>();
        List<String> part = new ArrayList<>();
        for (String line : Lists.lines("templates/" + category + ".txt")) {
            if (line.startsWith("%%%%")) {
                out.add(parse(category, part));
                part = new ArrayList<>();
            } else {
                part.add(line);
            }
        }
        out.add(parse(category, part));
        return List.copyOf(out);
    }

    private static Template parse(String category, List<String> lines) {
        Map<String, String> head = new HashMap<>();
        int at = 0;
        while (at < lines.size() && !lines.get(at).isBlank()) {
            String line = lines.get(at++);
            int colon = line.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException("template of " + category + " has a head line without colon");
            }
            head.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        }
        String own = head.getOrDefault("category", category);
        return new Template(
                own.equals("none") ? "" : own,
                head.getOrDefault("kind", "doc"),
                head,
                List.copyOf(lines.subList(Math.min(lines.size(), at + 1), lines.size())));
    }

    String get(String key, String otherwise) {
        return head.getOrDefault(key, otherwise);
    }

    /** The cast, as {@code S=subject patient F; D=practitioner doctor}. */
    List<Part> cast() {
        List<Part> parts = new ArrayList<>();
        for (String text : get("cast", "").split(";")) {
            if (!text.isBlank()) {
                String[] words = text.strip().split("[= ]+");
                parts.add(new Part(words[0], words[1], List.of(words).subList(2, words.length)));
            }
        }
        return parts;
    }
}
