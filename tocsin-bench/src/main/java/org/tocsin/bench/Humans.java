package org.tocsin.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.tocsin.synth.people.Folded;
import org.tocsin.synth.people.People;
import org.tocsin.synth.people.Person;

/** The human beings behind the rows of an invented registry that grew in steps. A human being is named by the number of its row. */
final class Humans {
    private final long seed;
    private final int[] sizes;
    private final int step;

    /** The people after so many steps from the first size to the others. */
    Humans(long seed, int[] sizes, int step) {
        this.seed = seed;
        this.sizes = sizes;
        this.step = step;
    }

    /** The human being of each registry id of which exported links speak. */
    UnaryOperator<String> named(Path links) throws IOException {
        Set<String> ids = new HashSet<>();
        Decisions.rows(links, row -> ids.add(row.getField("person_id")));
        Map<String, String> humans = new HashMap<>();
        forEach(person -> {
            if (ids.contains(person.id())) {
                humans.put(person.id(), Integer.toString(person.human()));
            }
        });
        return id -> {
            String human = humans.get(id);
            if (human == null) {
                throw new IllegalArgumentException("a link to somebody who is not in the registry");
            }
            return human;
        };
    }

    /** Whether somebody was not yet in the registry of the first size. */
    boolean cameLater(String human) {
        return Integer.parseInt(human) >= sizes[0];
    }

    /**
     * Those of these human beings whose birth date, one of whose surnames and whose first given name another human being bears too.
     *
     * @param byInitial whether the first letter of the given name is enough
     */
    Set<String> rivalled(Set<String> people, boolean byInitial) {
        Map<String, Set<String>> bearers = new HashMap<>();
        forEach(person -> {
            if (people.contains(Integer.toString(person.human()))) {
                identities(person, byInitial).forEach(one -> bearers.computeIfAbsent(one, k -> new HashSet<>()));
            }
        });
        forEach(person -> {
            for (String one : identities(person, byInitial)) {
                Set<String> who = bearers.get(one);
                if (who != null) {
                    who.add(Integer.toString(person.human()));
                }
            }
        });
        Set<String> rivalled = new HashSet<>();
        bearers.values().stream().filter(who -> who.size() > 1).forEach(rivalled::addAll);
        rivalled.retainAll(people);
        return rivalled;
    }

    private static Set<String> identities(Person person, boolean byInitial) {
        String first = Folded.of(person.firstName());
        String rest = " " + (byInitial ? first.substring(0, 1) : first) + " " + person.birth();
        Set<String> identities = new HashSet<>();
        identities.add(Folded.of(person.birthName()) + rest);
        identities.add(Folded.of(person.lastName()) + rest);
        return identities;
    }

    /** Every row of the registry: each step adds its own rows to those before. */
    private void forEach(Consumer<Person> sink) {
        int from = 0;
        for (int i = 0; i <= step; i++) {
            People people = new People(seed, sizes[i]);
            for (int row = from; row < sizes[i]; row++) {
                sink.accept(people.get(row));
            }
            from = sizes[i];
        }
    }
}
