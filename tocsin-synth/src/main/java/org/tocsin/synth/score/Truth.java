package org.tocsin.synth.score;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.synth.key.AnswerKey;
import org.tocsin.synth.key.KeyItem;
import org.tocsin.synth.key.KeyPerson;

/** The answer key in memory. */
final class Truth {
    /** What may be expected of a mention, by what it says: a mention with another birth date says more than too little does. */
    private static final List<String> STRENGTH = List.of("none", "unknown", "review", "confirmed");

    final Map<String, KeyItem> items = new LinkedHashMap<>();
    final Map<String, Integer> groupSizes = new HashMap<>();
    final Map<Pair, List<KeyPerson>> people = new LinkedHashMap<>();
    final List<KeyPerson> unknown = new ArrayList<>();
    /** The names of those in a document of whom the key names nobody in the registry. */
    private final Map<String, List<String>> strangers = new HashMap<>();

    private final Map<String, String> humans = new HashMap<>();

    /** A human being in a document, whichever copy of it and whichever registry row. */
    record Pair(String document, String human) {
        @Override
        public String toString() {
            return "Pair";
        }
    }

    static Truth read(Path dir) throws IOException {
        Truth truth = new Truth();
        AnswerKey.read(dir.resolve("items.jsonl"), KeyItem.class, item -> {
            truth.items.put(item.path(), item);
            truth.groupSizes.merge(item.group(), 1, Integer::sum);
        });
        AnswerKey.read(dir.resolve("humans.jsonl"), Map.class, rows -> {
            for (Map.Entry<?, ?> row : ((Map<?, ?>) rows).entrySet()) {
                truth.humans.put(String.valueOf(row.getKey()), String.valueOf(row.getValue()));
            }
        });
        AnswerKey.read(dir.resolve("people.jsonl"), KeyPerson.class, truth::add);
        return truth;
    }

    private void add(KeyPerson person) {
        if (!person.person().isEmpty()) {
            people.computeIfAbsent(new Pair(document(person.path()), person.human()), ignored -> new ArrayList<>())
                    .add(person);
        }
        if (person.expected().equals("unknown")) {
            unknown.add(person);
        }
        if (!person.name().isEmpty()) {
            strangers
                    .computeIfAbsent(document(person.path()), k -> new ArrayList<>())
                    .add(person.name());
        }
    }

    /** The names in a document of unknown people and of others whom the registry does not hold. */
    List<String> strangers(String document) {
        return strangers.getOrDefault(document, List.of());
    }

    /** The path that stands for all copies of a document. */
    String document(String path) {
        KeyItem item = items.get(path);
        if (item != null) {
            return item.group();
        }
        KeyItem around = around(path);
        return around == null ? path : around.group();
    }

    /** The message or image that carries a document which the key does not list as an item of its own. */
    private @Nullable KeyItem around(String path) {
        int at = path.lastIndexOf("!/");
        KeyItem parent = at < 0 ? null : items.get(path.substring(0, at));
        return parent != null && parent.medium().equals("structured") ? parent : null;
    }

    String human(String person) {
        return humans.getOrDefault(person, person);
    }

    /** What a perfect reader says of a person as a subject of a document, by the mention that says most; empty if the person is none. */
    String expected(Pair pair) {
        return people.getOrDefault(pair, List.of()).stream()
                .filter(person -> person.role().equals("subject"))
                .map(KeyPerson::expected)
                .max(Comparator.comparingInt(STRENGTH::indexOf))
                .orElse("");
    }

    /** Whether the person is a subject of the document, by what is shown there of somebody of the registry. */
    boolean isSubject(Pair pair) {
        String expected = expected(pair);
        return !expected.isEmpty() && !expected.equals("unknown");
    }

    String format(Pair pair) {
        KeyItem item = items.get(pair.document());
        return item == null ? "" : item.medium().equals("scan") ? item.format() + " (scan)" : item.format();
    }

    /** Whether the document is pictures of paper. */
    boolean isScan(String document) {
        KeyItem item = items.get(document);
        return item != null && item.medium().equals("scan");
    }

    /** The medium of a document; empty for what the key does not know. */
    String medium(Pair pair) {
        KeyItem item = items.get(pair.document());
        return item == null ? "" : item.medium();
    }

    /** Whether a path lies below something that may be left closed. */
    boolean mayBeExtra(String path) {
        // A signature is proof of a message and may be an item of its own or not.
        if (around(path) != null || path.endsWith("/smime.p7s")) {
            return true;
        }
        int at = path.lastIndexOf("!/");
        while (at > 0) {
            KeyItem parent = items.get(path.substring(0, at));
            if (parent != null && parent.outcomes().get(0).startsWith("unreadable")) {
                return true;
            }
            at = path.lastIndexOf("!/", at - 1);
        }
        return false;
    }
}
