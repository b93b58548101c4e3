package org.tocsin.respond.notice.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
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
    private static final Map<Reader, Advice> ALL = load();

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

    /**
     * To whom it is said.
     *
     * @param easy in easy-to-read words, where advice has them
     */
    private record Reader(String language, Relation relation, boolean easy) {}

    private Advice(JsonNode tree, JsonNode people, Reader reader) {
        String language = reader.language();
        Relation relation = reader.relation();
        people.properties()
                .forEach(contact -> contacts.put(
                        "contact." + contact.getKey(), said(contact.getValue(), language, contact.getKey())));
        if (relation != Relation.SELF) {
            contacts.put("person", said(tree.path("person").path(relation.word()), language, "person"));
        }
        tree.path("advice").forEach(entry -> entries.add(entry(entry, reader)));
        entries.sort(Comparator.comparingInt(Entry::harm).reversed());
    }

    private Entry entry(JsonNode node, Reader reader) {
        String id = node.path("id").asText();
        JsonNode own = node.path(reader.language());
        JsonNode words =
                reader.relation() != Relation.SELF ? own.path("about_other") : reader.easy() ? own.path("easy") : own;
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

    private static Map<Reader, Advice> load() {
        JsonNode tree = TextFiles.tree("advice.yaml");
        JsonNode people = TextFiles.tree("contacts.yaml").path("contacts");
        Map<Reader, Advice> all = new HashMap<>();
        for (Relation relation : Relation.values()) {
            for (String language : TextFiles.LANGUAGES) {
                for (boolean easy : new boolean[] {false, true}) {
                    Reader reader = new Reader(language, relation, easy);
                    all.put(reader, new Advice(tree, people, reader));
                }
            }
        }
        return Map.copyOf(all);
    }

    /** In one language, said to the person or to whoever answers for them, in easy-to-read words or not. */
    static Advice in(String language, Relation relation, boolean easy) {
        Advice found = ALL.get(new Reader(language, relation, easy));
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
