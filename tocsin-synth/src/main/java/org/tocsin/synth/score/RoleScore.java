package org.tocsin.synth.score;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tocsin.synth.key.KeyPerson;

/** The links in all roles: whether their people are there and play that part, and who was taken for somebody else. */
final class RoleScore {
    private static final List<String> SHOWN = List.of("confirmed", "review");

    private final Truth truth;
    private final Found found;
    private final Predicate<Truth.Pair> counts;

    RoleScore(Truth truth, Found found, Predicate<Truth.Pair> counts) {
        this.truth = truth;
        this.found = found;
        this.counts = counts;
    }

    /** Of the confirmed links those whose human being is in the document, and of these those in the right role. */
    void roles(Figures out) {
        Tally there = new Tally();
        Tally roles = new Tally();
        found.roles.forEach((pair, said) -> {
            List<KeyPerson> people = truth.people.getOrDefault(pair, List.of());
            there.count(!people.isEmpty());
            if (!people.isEmpty()) {
                said.forEach(role -> roles.count(
                        people.stream().anyMatch(person -> person.role().equals(role))));
            }
        });
        out.rates.put(ScoreReport.THERE, there.rate());
        out.rates.put("roles of confirmed links that are right", roles.rate());
    }

    /**
     * Of the practitioners of documents who are no subject there those said to be one. Those of whom too little is shown to propose them
     * count only where they were said to be one all the same.
     */
    void practitioners(Figures out) {
        Tally confirmed = new Tally();
        Tally said = new Tally();
        truth.people.forEach((pair, people) -> {
            String status = found.subjects.getOrDefault(pair, "");
            boolean counted = people.stream()
                    .anyMatch(p ->
                            p.role().equals("practitioner") && (!status.isEmpty() || SHOWN.contains(p.expected())));
            if (counted && people.stream().noneMatch(p -> p.role().equals("subject")) && counts.test(pair)) {
                confirmed.count(status.equals("confirmed"));
                said.count(!status.isEmpty());
            }
        });
        out.slips.put(ScoreReport.PRACTITIONERS, confirmed.rate());
        out.slips.put("practitioners taken for a subject, confirmed or in review", said.rate());
    }

    /**
     * Of the confirmed links, in any role, those to a human being who is not in the document while somebody of the same name is, be it of
     * the registry or not.
     */
    void homonyms(Figures out, @Nullable Path registry) throws IOException {
        if (registry == null) {
            return;
        }
        Map<String, Set<String>> wrong = new HashMap<>();
        found.roles.keySet().stream()
                .filter(pair -> !truth.people.containsKey(pair))
                .forEach(pair -> wrong.computeIfAbsent(pair.document(), k -> new HashSet<>())
                        .add(pair.human()));
        Map<String, Set<String>> there = new HashMap<>();
        Set<String> asked = new HashSet<>();
        wrong.values().forEach(asked::addAll);
        truth.people.keySet().stream()
                .filter(pair -> wrong.containsKey(pair.document()))
                .forEach(pair -> {
                    asked.add(pair.human());
                    there.computeIfAbsent(pair.document(), k -> new HashSet<>()).add(pair.human());
                });
        Namesakes names = Namesakes.read(registry, asked, truth::human);
        long homonyms = 0;
        for (Map.Entry<String, Set<String>> document : wrong.entrySet()) {
            Set<String> present = there.getOrDefault(document.getKey(), Set.of());
            homonyms += document.getValue().stream()
                    .filter(who -> present.stream().anyMatch(other -> names.share(who, other))
                            || truth.strangers(document.getKey()).stream().anyMatch(name -> names.bears(who, name)))
                    .count();
        }
        out.slips.put(ScoreReport.HOMONYMS, new Rate(homonyms, found.roles.size()));
    }
}
