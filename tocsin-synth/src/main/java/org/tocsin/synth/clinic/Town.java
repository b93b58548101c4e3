package org.tocsin.synth.clinic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tocsin.synth.people.Dice;
import org.tocsin.synth.people.Folded;

/** All people of the registry, by household: couples, children, twins, fathers and sons of one name; homonyms, duplicates. */
final class Town {
    final List<Someone> people = new ArrayList<>();
    final List<Someone> staff = new ArrayList<>();
    final List<Someone> doctors = new ArrayList<>();
    final List<Someone> babies = new ArrayList<>();
    final List<Someone> homonyms = new ArrayList<>();
    private final Map<LocalDate, List<Someone>> byBirth = new HashMap<>();
    private final Map<Integer, List<Someone>> byHousehold = new HashMap<>();
    private final Set<String> sharedNirs = new HashSet<>();

    Town(long seed, int size) {
        Settler settler = new Settler(seed);
        for (int household = 0; people.size() < size; household++) {
            Dice dice = Dice.of(seed, 501, household);
            double kind = dice.unit();
            if (people.size() > 60 && kind < 0.05) {
                again(settler.homonym(people.size(), household, dice.pick(people), dice), homonyms);
            } else if (people.size() > 60 && kind < 0.075) {
                again(settler.repeated(people.size(), household, dice.pick(people), dice), homonyms);
            } else {
                settler.household(people.size(), household, dice).stream()
                        .limit(size - people.size())
                        .forEach(this::add);
            }
        }
        Set<String> nirs = new HashSet<>();
        for (Someone one : people) {
            if (one.human == one.index && !nirs.add(one.nir)) {
                sharedNirs.add(one.nir);
            }
        }
    }

    private void again(Someone one, List<Someone> list) {
        add(one);
        list.add(one);
    }

    private void add(Someone one) {
        people.add(one);
        byBirth.computeIfAbsent(one.birth, ignored -> new ArrayList<>()).add(one);
        byHousehold.computeIfAbsent(one.household, ignored -> new ArrayList<>()).add(one);
        if (one.isStaff()) {
            staff.add(one);
        }
        if (one.isDoctor()) {
            doctors.add(one);
        }
        if (one.mother >= 0 && one.birth.isAfter(Settler.TODAY.minusDays(1000))) {
            babies.add(one);
        }
    }

    /** Everybody at one address. */
    List<Someone> household(Someone one) {
        return byHousehold.getOrDefault(one.household, List.of());
    }

    boolean nirIsShared(Someone one) {
        return sharedNirs.contains(one.nir);
    }

    /** Whether another human being born that day bears this name, give or take some letters. */
    boolean rival(int human, String last, String first, LocalDate birth, int letters, boolean initialOnly) {
        for (Someone other : byBirth.getOrDefault(birth, List.of())) {
            if (other.human != human && bears(other, last, first, letters, initialOnly)) {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody else of the household, or of the same numbers, bears exactly this name. */
    boolean namesakeAtHome(Someone one, String last, String first) {
        for (Someone other : household(one)) {
            if (other.human != one.human && bears(other, last, first, 0, false)) {
                return true;
            }
        }
        return false;
    }

    static boolean bears(Someone other, String last, String first, int letters, boolean initialOnly) {
        String wanted = Folded.of(first);
        boolean given = false;
        for (String name : other.given) {
            String folded = Folded.of(name);
            given |= initialOnly
                    ? folded.charAt(0) == wanted.charAt(0)
                    : Folded.distance(folded, wanted, letters) <= letters;
        }
        String surname = Folded.of(last);
        return given
                && (Folded.distance(Folded.of(other.birthName), surname, letters) <= letters
                        || Folded.distance(Folded.of(other.lastName()), surname, letters) <= letters);
    }
}
