package org.tocsin.synth.clinic;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tocsin.synth.key.AnswerKey;
import org.tocsin.synth.key.KeyItem;
import org.tocsin.synth.key.KeyPerson;

/** Notes every item and person in the answer key, keeps paths unique and knows which bytes were there before. */
final class Book {
    private final AnswerKey.Writer key;
    private final Verdict verdict;
    private final Town town;
    private final Set<String> paths = new HashSet<>();
    private final Map<Bytes, String> first = new HashMap<>();
    int documents;

    /** Bytes as a key of a map. */
    private record Bytes(byte[] value) {
        @Override
        public boolean equals(@org.jspecify.annotations.Nullable Object other) {
            return other instanceof Bytes bytes && Arrays.equals(value, bytes.value);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(value);
        }
    }

    Book(AnswerKey.Writer key, Verdict verdict, Town town) {
        this.key = key;
        this.verdict = verdict;
        this.town = town;
    }

    String free(String folder, String name) {
        String path = folder + "/" + name;
        int dot = name.lastIndexOf('.');
        for (int i = 2; !paths.add(path); i++) {
            path = folder + "/" + name.substring(0, dot) + " (" + i + ")" + name.substring(dot);
        }
        return path;
    }

    void document(String path, Made made) throws IOException {
        documents++;
        if (item(path, made.bytes(), List.of("read"), made.category(), made.format(), made.medium(), made.dated())) {
            for (Player player : made.players()) {
                person(path, player);
            }
        }
        for (Made attached : made.attachments()) {
            document(path + "!/" + attached.name(), attached);
        }
    }

    /** Notes an item; whether its bytes were new. */
    boolean item(
            String path,
            byte[] bytes,
            List<String> outcomes,
            String category,
            String format,
            String medium,
            String dated)
            throws IOException {
        String group = first.computeIfAbsent(new Bytes(bytes), ignored -> path);
        List<String> right = new ArrayList<>(outcomes);
        if (!group.equals(path)) {
            right.add(0, "duplicate");
        }
        key.item(new KeyItem(path, right, category, format, group, medium, false, dated));
        return group.equals(path);
    }

    private void person(String path, Player player) throws IOException {
        if (player.shown.isEmpty()) {
            return;
        }
        player.also.add(player.role);
        for (String role : player.also) {
            row(path, player, role);
        }
    }

    private void row(String path, Player player, String role) throws IOException {
        String expected = verdict.of(player);
        TreeSet<String> classes = new TreeSet<>(player.classes);
        if (!role.equals("subject")) {
            classes.retainAll(List.of("contact", "family"));
        }
        boolean unknown = expected.equals("unknown");
        key.person(new KeyPerson(
                path,
                player.listed ? player.person.id : "",
                player.listed ? town.people.get(player.person.human).id : "",
                !player.listed || unknown ? player.last + " " + player.first : "",
                unknown ? player.written.toString() : "",
                role,
                List.copyOf(classes),
                Verdict.evidence(player),
                expected,
                player.passage));
    }
}
