package org.tocsin.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.tocsin.synth.people.Folded;
import org.tocsin.synth.people.People;
import org.tocsin.synth.people.Person;

/** The human beings behind the rows of an invented registry that grew in steps. */
final class Humans {
    private final Map<String, String> humans = new HashMap<>();

    /** Those of whom exported links speak. */
    static Humans named(Path links, long seed, int[] sizes, int step) throws IOException {
        Set<String> ids = new HashSet<>();
        Decisions.rows(links, row -> ids.add(row.getField("person_id")));
        Humans named = new Humans();
        forEach(seed, sizes, step, person -> {
            if (ids.contains(person.id())) {
                named.humans.put(person.id(), Integer.toString(person.human()));
            }
        });
        return named;
    }

    /** The human being of a row, by the row's id. */
    String of(String id) {
        String human = humans.get(id);
        if (human == null) {
            throw new IllegalArgumentException("a link to somebody who is not in the registry");
        }
        return human;
    }

    /** Those of these human beings whose birth date, one of whose surnames and whose first given name somebody else bears too. */
    static Set<String> rivalled(Set<String> people, long seed, int[] sizes, int step) {
        Map<String, Set<String>> bearers = new HashMap<>();
        forEach(seed, sizes, step, person -> {
            if (people.contains(Integer.toString(person.human()))) {
                identities(person).forEach(identity -> bearers.computeIfAbsent(identity, k -> new HashSet<>()));
            }
        });
        forEach(
                seed,
                sizes,
                step,
                person -> identities(person)
                        .forEach(identity -> bearers.computeIfPresent(identity, (k, who) -> {
                            who.add(Integer.toString(person.human()));
                            return who;
                        })));
        Set<String> rivalled = new HashSet<>();
        bearers.values().stream().filter(who -> who.size() > 1).forEach(rivalled::addAll);
        rivalled.retainAll(people);
        return rivalled;
    }

    private static Set<String> identities(Person person) {
        String rest = " " + Folded.of(person.firstName()) + " " + person.birth();
        Set<String> identities = new HashSet<>();
        identities.add(Folded.of(person.birthName()) + rest);
        identities.add(Folded.of(person.lastName()) + rest);
        return identities;
    }

    /** Every row of the registry after so many steps: each step adds its own rows to those before. */
    private static void forEach(long seed, int[] sizes, int step, Consumer<Person> sink) {
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
