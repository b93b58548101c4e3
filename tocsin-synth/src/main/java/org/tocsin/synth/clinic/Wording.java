package org.tocsin.synth.clinic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.synth.people.Lists;

/**
 * One wording of one kind of document: {@code key: value} lines, an empty line, the body. Files hold several, parted by
 * {@code %%%%}. Bodies have slots <code>{S.last}</code>, choices {@code [a~b]}, headings {@code = }, table rows
 * {@code |! } and {@code | }, two columns {@code << a >> b}, pages {@code ---}, {@code ?0.4 } for optional lines, and
 * {@code @each S 4..20} to {@code @end}.
 */
record Wording(String category, Map<String, String> head, List<String> body) {
    /** One of the cast: key, role, wishes. */
    record Part(String key, String role, List<String> wishes) {}

    /** The files of wordings, each about some categories. */
    static final List<String> FILES = List.of(
            "medical1", "medical2", "surgery", "women", "mind", "social", "office", "letters", "tables", "other");

    static List<Wording> all() {
        List<Wording> out = new ArrayList<>();
        FILES.forEach(file -> out.addAll(of(file)));
        return List.copyOf(out);
    }

    static List<Wording> of(String file) {
        List<Wording> out = new ArrayList<>();
        List<String> part = new ArrayList<>();
        for (String line : Lists.lines("clinic/" + file + ".txt")) {
            if (line.startsWith("%%%%")) {
                out.add(parse(part));
                part = new ArrayList<>();
            } else {
                part.add(line);
            }
        }
        out.add(parse(part));
        return List.copyOf(out);
    }

    private static Wording parse(List<String> lines) {
        Map<String, String> head = new HashMap<>();
        int at = 0;
        while (at < lines.size() && !lines.get(at).isBlank()) {
            String line = lines.get(at++);
            int colon = line.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException("a wording has a head line without colon");
            }
            head.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        List<String> body = List.copyOf(lines.subList(Math.min(lines.size(), at + 1), lines.size()));
        String category = head.getOrDefault("category", "none");
        return new Wording(category.equals("none") ? "" : category, Map.copyOf(head), body);
    }

    String get(String key, String otherwise) {
        return head.getOrDefault(key, otherwise);
    }

    String kind() {
        return get("kind", "doc");
    }

    double weight() {
        return Double.parseDouble(get("weight", "1"));
    }

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

    @Override
    public String toString() {
        return "Wording[" + category + "]";
    }
}
