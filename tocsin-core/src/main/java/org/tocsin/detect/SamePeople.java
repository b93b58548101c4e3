package org.tocsin.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tocsin.model.PersonName;
import org.tocsin.model.Role;

/** Which names of running text are one person's, once their roles are decided. */
final class SamePeople {
    private SamePeople() {}

    /** Folds later mentions of a person into the first; different decided roles stay apart unless one is a re-mention. */
    static List<Someone> merged(List<Someone> all) {
        List<Someone> out = new ArrayList<>();
        Map<String, Set<Someone>> bySurname = new HashMap<>();
        for (Someone one : all) {
            Optional<Someone> same = candidates(one, bySurname).stream()
                    .filter(o -> joins(o, one))
                    .findFirst();
            if (same.isPresent()) {
                same.get().fold(one);
                if (same.get().role().isEmpty()) {
                    one.role().ifPresent(same.get()::role);
                }
                register(same.get(), one, bySurname);
            } else {
                out.add(one);
                register(one, one, bySurname);
            }
        }
        return out;
    }

    private static Set<Someone> candidates(Someone one, Map<String, Set<Someone>> bySurname) {
        Set<Someone> out = new LinkedHashSet<>();
        keys(one).forEach(k -> out.addAll(bySurname.getOrDefault(k, Set.of())));
        return out;
    }

    private static void register(Someone holder, Someone named, Map<String, Set<Someone>> bySurname) {
        keys(named)
                .forEach(k ->
                        bySurname.computeIfAbsent(k, x -> new LinkedHashSet<>()).add(holder));
    }

    private static List<String> keys(Someone one) {
        List<String> out = new ArrayList<>();
        one.name().ifPresent(n -> {
            out.addAll(List.of(n.surname().split(" ")));
            out.add(n.surname());
            if (!n.otherSurname().isEmpty()) {
                out.add(n.otherSurname());
            }
            if (!n.orderKnown()) {
                out.addAll(n.givenNames());
            }
        });
        return out;
    }

    private static boolean joins(Someone known, Someone again) {
        if (known.newborn() != again.newborn()) {
            return false;
        }
        PersonName a = known.name().orElseThrow();
        PersonName b = again.name().orElseThrow();
        if (!SameName.compatible(a, b)) {
            return false;
        }
        boolean partial = a.given().isEmpty() || b.given().isEmpty();
        boolean sameRole = known.role().equals(again.role());
        boolean open = known.role().isEmpty() || again.role().isEmpty();
        boolean practice = (known.is(Role.PRACTITIONER) && again.is(Role.STAFF_MEMBER))
                || (known.is(Role.STAFF_MEMBER) && again.is(Role.PRACTITIONER));
        boolean labelledAgain = known.is(Role.SUBJECT) && again.is(Role.RELATIVE) && !partial;
        return sameRole || open || (practice && !partial) || labelledAgain;
    }
}
