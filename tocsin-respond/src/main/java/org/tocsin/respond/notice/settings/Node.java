package org.tocsin.respond.notice.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A part of a settings file; what is missing or wrong in it is noted by its whole key. */
final class Node {
    private final JsonNode node;
    private final String path;
    private final List<Fault> faults;

    Node(JsonNode node, String path, List<Fault> faults) {
        this.node = node;
        this.path = path;
        this.faults = faults;
    }

    /** The part with this name, which knows no other keys than these. */
    Node part(String name, String... keys) {
        Node part = new Node(node.path(name), key(name), faults);
        part.only(Set.of(keys));
        return part;
    }

    void only(Set<String> keys) {
        node.fieldNames().forEachRemaining(name -> {
            if (!keys.contains(name)) {
                note(name, Fault.Kind.UNKNOWN);
            }
        });
    }

    private String key(String name) {
        return path.isEmpty() ? name : path + '.' + name;
    }

    void note(String name, Fault.Kind kind) {
        faults.add(new Fault(key(name), kind));
    }

    boolean has(String name) {
        return !node.path(name).isMissingNode() && !node.path(name).isNull();
    }

    /** A text that may be left out. */
    String text(String name) {
        JsonNode value = node.path(name);
        if (value.isContainerNode()) {
            note(name, Fault.Kind.WRONG);
            return "";
        }
        return value.isMissingNode() || value.isNull() ? "" : value.asText().strip();
    }

    /** A text that must be there. */
    String needed(String name) {
        String text = text(name);
        if (text.isEmpty()) {
            note(name, Fault.Kind.MISSING);
        }
        return text;
    }

    List<String> texts(String name) {
        JsonNode value = node.path(name);
        List<String> texts = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(entry -> texts.add(entry.asText().strip()));
        } else if (!text(name).isEmpty()) {
            texts.add(text(name));
        }
        return texts;
    }

    /** A text in each of these languages; one text alone is that of the first. */
    Bilingual words(String name, List<String> languages, boolean needed) {
        return words(node.path(name), name, languages, needed);
    }

    private Bilingual words(JsonNode value, String name, List<String> languages, boolean needed) {
        Bilingual words;
        if (value.isObject()) {
            words = new Bilingual(
                    value.path("fr").asText("").strip(),
                    value.path("en").asText("").strip());
        } else {
            String text = value.isMissingNode() || value.isNull()
                    ? ""
                    : value.asText().strip();
            words = languages.get(0).equals("fr") ? new Bilingual(text, "") : new Bilingual("", text);
        }
        boolean said = !words.equals(Bilingual.NONE);
        for (String language : languages) {
            if (words.in(language).isEmpty() && (needed || said)) {
                note(languages.size() == 1 ? name : name + '.' + language, Fault.Kind.MISSING);
            }
        }
        return words;
    }

    /** A list of texts in each of these languages. */
    List<Bilingual> wordList(String name, List<String> languages) {
        JsonNode value = node.path(name);
        List<Bilingual> all = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(entry -> all.add(words(entry, name, languages, true)));
        } else if (has(name)) {
            all.add(words(value, name, languages, true));
        }
        return all;
    }

    @Nullable
    LocalDate date(String name) {
        String text = text(name);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            note(name, Fault.Kind.WRONG);
            return null;
        }
    }

    /** A whole number; {@code missing} where it is left out. */
    int number(String name, int missing) {
        String text = text(name);
        if (text.isEmpty()) {
            return missing;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // noted below, like a number below zero
        }
        note(name, Fault.Kind.WRONG);
        return missing;
    }

    int neededNumber(String name) {
        if (!has(name)) {
            note(name, Fault.Kind.MISSING);
        }
        return number(name, 0);
    }

    boolean flag(String name, boolean missing) {
        String text = text(name);
        boolean yes = text.equals("true") || text.equals("yes");
        if (!text.isEmpty() && !yes && !text.equals("false") && !text.equals("no")) {
            note(name, Fault.Kind.WRONG);
        }
        return text.isEmpty() ? missing : yes;
    }

    /** The parts of a list. */
    List<Node> each(String name, String... keys) {
        List<Node> parts = new ArrayList<>();
        node.path(name).forEach(entry -> {
            Node part = new Node(entry, key(name), faults);
            part.only(Set.of(keys));
            parts.add(part);
        });
        return parts;
    }
}
