package org.tocsin.synth.leak;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.tocsin.synth.key.AnswerKey;
import org.tocsin.synth.key.KeyItem;
import org.tocsin.synth.key.KeyPerson;
import org.tocsin.synth.people.Dice;
import org.tocsin.synth.people.People;

/** Notes every item in the answer key, with its duplicates, and keeps paths unique. */
final class Placement {
    private final AnswerKey.Writer key;
    private final Judge judge;
    private final People people;
    private final LongOpenHashSet paths = new LongOpenHashSet();
    private final Long2ObjectOpenHashMap<String> first = new Long2ObjectOpenHashMap<>();
    private int documents;

    Placement(AnswerKey.Writer key, Judge judge, People people) {
        this.key = key;
        this.judge = judge;
        this.people = people;
    }

    int documents() {
        return documents;
    }

    /** A path that was not used before: the wanted one, or one with a number. */
    String free(String folder, String name) {
        String path = folder + "/" + name;
        int dot = name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.');
        for (int i = 2; !paths.add(hash(path.getBytes(java.nio.charset.StandardCharsets.UTF_8))); i++) {
            path = folder + "/" + name.substring(0, dot) + " - " + i + name.substring(dot);
        }
        return path;
    }

    /** Notes a document that opens with a password. */
    void locked(String path, Made made, List<String> outcomes) throws IOException {
        document(path, made, false, outcomes);
    }

    /** Notes a document and its attachments at a path. */
    void document(String path, Made made, boolean copy) throws IOException {
        document(path, made, copy, made.outcomes());
    }

    private void document(String path, Made made, boolean copy, List<String> outcomes) throws IOException {
        String group = item(path, made.bytes(), outcomes, made.category(), made.format(), made.medium(), made.dated());
        documents++;
        if (!copy && group.equals(path)) {
            for (Actor actor : made.actors()) {
                person(path, actor);
            }
        }
        for (Made attached : made.attachments()) {
            document(path + "!/" + attached.name(), attached, false);
        }
    }

    /** Notes an item; gives the path of the first item with the same bytes. */
    String item(String path, byte[] bytes, List<String> outcomes, String category, String format) throws IOException {
        return item(path, bytes, outcomes, category, format, "", "");
    }

    private String item(
            String path,
            byte[] bytes,
            List<String> outcomes,
            String category,
            String format,
            String medium,
            String dated)
            throws IOException {
        String group = first.computeIfAbsent(hash(bytes), ignored -> path);
        List<String> right = new ArrayList<>(outcomes);
        if (!group.equals(path)) {
            right.add(0, "duplicate");
        }
        key.item(new KeyItem(path, right, category, format, group, medium, false, dated));
        return group;
    }

    /** Notes an item that has no bytes of its own to compare, or that a ledger need not hold. */
    void special(String path, String outcome, String format, boolean optional) throws IOException {
        key.item(new KeyItem(path, List.of(outcome.split("\\|")), "", format, path, "", optional));
    }

    private void person(String path, Actor actor) throws IOException {
        String expected = judge.expected(actor);
        if (actor.shown.isEmpty()) {
            return;
        }
        TreeSet<String> classes = new TreeSet<>(actor.classes);
        if (!actor.role.equals("subject")) {
            classes.retainAll(List.of("contact", "family"));
        }
        boolean listed = actor.listed;
        key.person(new KeyPerson(
                path,
                listed ? actor.person.id() : "",
                listed ? people.get(actor.person.human()).id() : "",
                !listed || expected.equals("unknown") ? actor.last + " " + actor.first : "",
                expected.equals("unknown") ? actor.written.toString() : "",
                actor.role,
                List.copyOf(classes),
                Judge.evidence(actor),
                expected,
                actor.passage));
    }

    private static long hash(byte[] bytes) {
        long h = bytes.length;
        for (byte b : bytes) {
            h = (h ^ (b & 0xff)) * 0x100000001B3L;
            h ^= h >>> 29;
        }
        return Dice.mix(h);
    }
}
