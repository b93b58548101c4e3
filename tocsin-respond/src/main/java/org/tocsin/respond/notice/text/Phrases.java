package org.tocsin.respond.notice.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.tocsin.respond.notice.NoticeContent.Relation;

/** The sentences of notices in one language, with their variants by addressee and ease. */
final class Phrases {
    private static final Map<String, Map<String, String>> ALL = load();

    private final Map<String, String> sentences;
    private final String relation;
    private final boolean easy;

    Phrases(String language, Relation relation, boolean easy) {
        Map<String, String> known = ALL.get(language);
        if (known == null) {
            throw new IllegalArgumentException("no notices are written in " + language);
        }
        this.sentences = known;
        this.relation = relation == Relation.SELF ? "" : '.' + relation.word();
        this.easy = easy;
    }

    private static Map<String, Map<String, String>> load() {
        Map<String, Map<String, String>> all = new HashMap<>();
        JsonNode phrases = TextFiles.tree("phrases.yaml").path("phrases");
        for (String language : TextFiles.LANGUAGES) {
            Map<String, String> sentences = new HashMap<>();
            phrases.properties().forEach(phrase -> {
                String text = phrase.getValue().path(language).asText("");
                if (text.isBlank()) {
                    throw new IllegalStateException("phrases.yaml: " + phrase.getKey() + " is not said in " + language);
                }
                sentences.put(phrase.getKey(), text);
            });
            all.put(language, Map.copyOf(sentences));
        }
        return Map.copyOf(all);
    }

    static Set<String> ids() {
        return ALL.getOrDefault("fr", Map.of()).keySet();
    }

    /** The sentence with this id with its gaps filled, in the variant that fits. */
    String say(String id, Map<String, String> values) {
        return Gaps.fill(id, find(id), values);
    }

    private String find(String id) {
        String found = easy ? sentences.get(id + relation + ".easy") : null;
        found = found == null ? sentences.get(id + relation) : found;
        found = found == null && easy ? sentences.get(id + ".easy") : found;
        found = found == null ? sentences.get(id) : found;
        if (found == null) {
            throw new IllegalStateException("phrases.yaml lacks " + id);
        }
        return found;
    }
}
