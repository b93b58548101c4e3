package org.tocsin.web.review;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.tocsin.model.Person;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.DecisionStore;
import org.tocsin.ports.DecisionStore.Decision;
import org.tocsin.review.Batch;
import org.tocsin.review.Pattern;
import org.tocsin.review.Preview;
import org.tocsin.review.RefusedException;
import org.tocsin.review.Reviewer;
import org.tocsin.web.access.Sent;

/** What repeated decisions suggest, as the screen and programs show and apply it. */
@Component
public final class Patterns {
    /** Batches that can be taken back on the page. */
    private static final int MOST_DONE = 5;

    /** Own decisions among which they are looked for. */
    private static final int LOOKED_AT = 20_000;

    private final Workroom room;
    private final CaseStore store;

    Patterns(Workroom room, CaseStore store) {
        this.room = room;
        this.store = store;
    }

    /**
     * A pattern as it is shown.
     *
     * @param mark by which it is named: what it consists of, as a number
     * @param name of its person in the registry, empty if it names none
     */
    public record Shown(int mark, Preview preview, String name) {
        /** Names nobody. */
        @Override
        public String toString() {
            return "Shown[" + mark + "]";
        }
    }

    /** Those that would decide something that this account may decide. */
    public List<Shown> shown(Authentication who) {
        Reviewer reviewer = reviewer(who);
        return room.desk().previews(reviewer).stream()
                .map(preview -> new Shown(
                        mark(preview.pattern()), preview, name(preview.pattern().person())))
                .toList();
    }

    /**
     * What was decided at once.
     *
     * @param number by which it is taken back
     */
    public record Done(long number, long decisions) {}

    /** What this account decided at once and did not take back, newest first. */
    public List<Done> done(Authentication who) {
        Map<Long, Long> counts = new LinkedHashMap<>();
        Set<Long> withdrawn = new HashSet<>();
        for (Decision decision : room.desk().decisions(reviewer(who).account(), LOOKED_AT)) {
            if (decision.verdict() == DecisionStore.Verdict.WITHDRAW) {
                withdrawn.add(decision.undoes());
            } else if (decision.batch() > 0) {
                counts.merge(decision.batch(), 1L, Long::sum);
            }
        }
        counts.keySet().removeAll(withdrawn);
        return counts.entrySet().stream()
                .limit(MOST_DONE)
                .map(e -> new Done(e.getKey(), e.getValue()))
                .toList();
    }

    /** Decides the doubts of a pattern at once; empty where there is no such pattern any more. */
    public Optional<Batch> apply(Authentication who, int mark) {
        Reviewer reviewer = reviewer(who);
        return room.desk().patterns().stream()
                .filter(p -> mark(p) == mark)
                .findFirst()
                .map(pattern -> Sent.in(() -> room.desk().apply(reviewer, pattern)));
    }

    /**
     * Takes such decisions back at once.
     *
     * @throws RefusedException if nothing of them stands
     */
    public Decision revert(Authentication who, long batch) {
        Reviewer reviewer = reviewer(who);
        return Sent.in(() -> room.desk().revert(reviewer, batch));
    }

    private Reviewer reviewer(Authentication who) {
        return room.reviewer(who, room.ready());
    }

    /** The same while the pattern asks the same, however often it was answered so meanwhile. */
    private static int mark(Pattern pattern) {
        return Objects.hash(
                pattern.kind().name(),
                pattern.verdict().name(),
                pattern.person(),
                pattern.print(),
                String.valueOf(pattern.role()),
                pattern.evidence());
    }

    private String name(int number) {
        if (number < 0) {
            return "";
        }
        Person person = store.registry().person(number);
        String surname = person.usedName().isEmpty() ? person.birthName() : person.usedName();
        return (surname + ' ' + person.givenNames().replace(';', ' ')).strip();
    }
}
