package org.tocsin.respond.notice.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tocsin.model.DataClass;
import org.tocsin.model.EnumBits;
import org.tocsin.respond.notice.NoticeContent.Relation;
import org.tocsin.respond.severity.Gate;

/** What found data can lead to and what to do, in one language, worst first. */
final class Advice {
    private static final Map<Relation, Map<String, Advice>> ALL = load();

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, String> contacts = new HashMap<>();

    /**
     * One piece of advice.
     *
     * @param classes that ask for it, as bits
     * @param gates   that ask for it, as bits
     */
    record Entry(
            String id,
            int harm,
            int classes,
            int gates,
            boolean needsDetail,
            String leads,
            String today,
            List<String> later) {}

    private Advice(JsonNode tree, JsonNode people, String language, Relation relation) {
        people.properties()
                .forEach(contact -> contacts.put(
                        "contact." + contact.getKey(), said(contact.getValue(), language, contact.getKey())));
        if (relation != Relation.SELF) {
            contacts.put("person", said(tree.path("person").path(relation.word()), language, "person"));
        }
        tree.path("advice").forEach(entry -> entries.add(entry(entry, language, relation)));
        entries.sort(Comparator.comparingInt(Entry::harm).reversed());
    }

    private Entry entry(JsonNode node, String language, Relation relation) {
        String id = node.path("id").asText();
        JsonNode own = node.path(language);
        JsonNode words = relation == Relation.SELF ? own : own.path("about_other");
        List<String> later = TextFiles.texts((words.has("later") ? words : own).path("later")).stream()
                .map(text -> Gaps.fill(id, text, contacts))
                .toList();
        return new Entry(
                id,
                node.path("harm").asInt(),
                bits(TextFiles.texts(node.path("classes")), DataClass.class),
                bits(TextFiles.texts(node.path("gates")), Gate.class),
                node.path("needs_detail").asBoolean(),
                Gaps.fill(id, said(words.has("leads") ? words : own, "leads", id), contacts),
                Gaps.fill(id, said(words.has("today") ? words : own, "today", id), contacts),
                later);
    }

    private static String said(JsonNode node, String name, String id) {
        String text = node.path(name).asText("");
        if (text.isBlank()) {
            throw new IllegalStateException(id + " says nothing for " + name);
        }
        return text;
    }

    private static <E extends Enum<E>> int bits(List<String> words, Class<E> type) {
        int bits = 0;
        for (String word : words) {
            bits |= EnumBits.of(Enum.valueOf(type, word.toUpperCase(Locale.ROOT)));
        }
        return bits;
    }

    private static Map<Relation, Map<String, Advice>> load() {
        JsonNode tree = TextFiles.tree("advice.yaml");
        JsonNode people = TextFiles.tree("contacts.yaml").path("contacts");
        Map<Relation, Map<String, Advice>> all = new EnumMap<>(Relation.class);
        for (Relation relation : Relation.values()) {
            Map<String, Advice> languages = new HashMap<>();
            TextFiles.LANGUAGES.forEach(
                    language -> languages.put(language, new Advice(tree, people, language, relation)));
            all.put(relation, Map.copyOf(languages));
        }
        return all;
    }

    /** In one language, said to the person or to whoever answers for them. */
    static Advice in(String language, Relation relation) {
        Advice found = ALL.getOrDefault(relation, Map.of()).get(language);
        if (found == null) {
            throw new IllegalArgumentException("no advice is written in " + language);
        }
        return found;
    }

    /** What fits these data, worst first; nothing that would tell what must not be named. */
    List<Entry> fitting(int classes, Set<Gate> gates, Detail detail) {
        int held = EnumBits.of(gates);
        return entries.stream()
                .filter(entry -> (entry.classes() & classes) != 0 || (entry.gates() & held) != 0)
                .filter(entry -> !entry.needsDetail() || detail == Detail.FULL)
                .filter(entry -> !isDoubled(entry, classes, detail))
                .toList();
    }

    /** Where the more personal advice on health is given, the other says the same again. */
    private static boolean isDoubled(Entry entry, int classes, Detail detail) {
        return entry.id().equals("health")
                && detail == Detail.FULL
                && (classes & EnumBits.of(DataClass.HEALTH_SENSITIVE)) != 0;
    }

    /** Whom to turn to. */
    String contact(String id) {
        return contacts.getOrDefault("contact." + id, "");
    }
}
