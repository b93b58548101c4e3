package org.tocsin.bench;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What is decided otherwise against a larger registry, and what the larger registry has to do with it. */
final class Changes {
    private final Decisions before;
    private final Decisions after;
    private final Humans humans;
    private final Set<Decisions.Key> changed = new HashSet<>();

    /**
     * Compares two sets of decisions.
     *
     * @param keys which decisions are compared
     * @param humans the people of the larger registry
     */
    Changes(Set<Decisions.Key> keys, Decisions before, Decisions after, Humans humans) {
        this.before = before;
        this.after = after;
        this.humans = humans;
        keys.stream()
                .filter(key -> !before.of(key).status().equals(after.of(key).status()))
                .forEach(changed::add);
    }

    int count() {
        return changed.size();
    }

    /** Says each kind of change with its number, the most frequent first. */
    void print(Consumer<String> out) {
        Set<String> people = changed.stream().map(Decisions.Key::human).collect(Collectors.toSet());
        Set<String> byName = humans.rivalled(people, false);
        Set<String> byInitial = humans.rivalled(people, true);
        Map<String, Integer> kinds = new TreeMap<>();
        for (Decisions.Key key : changed) {
            String kind = before.of(key) + " -> " + after.of(key) + ": " + reason(key, byName, byInitial);
            kinds.merge(kind, 1, Integer::sum);
        }
        kinds.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(kind -> out.accept("  " + kind.getValue() + " " + kind.getKey()));
    }

    private String reason(Decisions.Key key, Set<String> byName, Set<String> byInitial) {
        if (humans.cameLater(key.human())) {
            return "the person came later and bears what the document shows of somebody who was unknown";
        }
        if (before.confirmedInOtherRole(key) && after.confirmedInOtherRole(key)) {
            return "the same person in another role (" + key.role() + ")";
        }
        if (byName.contains(key.human())) {
            return "another human being of this name and birth date came";
        }
        boolean initial = before.of(key).how().contains("initial");
        return initial && byInitial.contains(key.human())
                ? "another human being of this initial, surname and birth date came"
                : "no such reason";
    }
}
