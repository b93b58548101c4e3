package org.tocsin.synth.score;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tocsin.synth.key.KeyPerson;

/** The kinds of data said of subjects, of those links alone whose human being is a subject: what was not found shows in the recall of links. */
final class ClassScore {
    private final Tally said = new Tally();
    private final Tally shown = new Tally();
    private final Map<String, Integer> wrong = new TreeMap<>();

    ClassScore(Truth truth, Found found) {
        found.classes.forEach((pair, classes) -> {
            if (!truth.expected(pair).isEmpty()) {
                compare(classes, right(truth.people.getOrDefault(pair, List.of())));
            }
        });
    }

    private static Set<String> right(List<KeyPerson> people) {
        Set<String> right = new TreeSet<>();
        for (KeyPerson person : people) {
            if (person.role().equals("subject")) {
                right.addAll(person.classes());
            }
        }
        return right;
    }

    private void compare(Set<String> classes, Set<String> right) {
        for (String name : classes) {
            said.count(right.contains(name));
            wrong.merge(right.contains(name) ? "" : "said without reason: " + name, 1, Integer::sum);
        }
        for (String name : right) {
            shown.count(classes.contains(name));
            wrong.merge(classes.contains(name) ? "" : "left out: " + name, 1, Integer::sum);
        }
    }

    void into(Figures out) {
        out.rates.put("data classes said that are right", said.rate());
        out.rates.put("data classes shown that are said", shown.rate());
        wrong.remove("");
        out.lists.put(
                "data classes",
                wrong.entrySet().stream()
                        .map(e -> e.getKey() + " " + e.getValue())
                        .toList());
    }
}
