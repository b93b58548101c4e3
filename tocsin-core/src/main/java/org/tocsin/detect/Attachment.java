package org.tocsin.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tocsin.model.Fold;
import org.tocsin.model.Role;
import org.tocsin.model.Trait;
import org.tocsin.model.TraitType;

/** Gives each trait of running text to the person of whom it most likely speaks. */
final class Attachment {
    private static final int FAR = 60;
    private static final int MOST_BEFORE = 24;
    private static final int MOST_BEHIND = 12;

    private final String text;
    private final Lines lines;
    private final List<Trait> traits;
    private final List<Someone> people;
    private final TreeMap<Integer, Someone> byStart = new TreeMap<>();
    private final List<Someone> nameless = new ArrayList<>();
    private final MotherAndChild kinship;
    private final Places places;

    Attachment(String text, Lines lines, List<Trait> traits, List<Someone> people) {
        this.text = text;
        this.lines = lines;
        this.traits = traits;
        this.people = people;
        this.places = new Places(text, lines);
        this.kinship = new MotherAndChild(text, lines, traits);
        people.forEach(p -> p.names().forEach(n -> byStart.put(n.start(), p)));
    }

    /** Adds the traits to the people; people without a name follow at the end of the list. */
    void attach() {
        traits.stream().filter(trait -> !trait.isGuessedBirthDate()).forEach(this::attach);
        // a birth date without label never takes the place of a labelled one
        traits.stream().filter(Trait::isGuessedBirthDate).forEach(this::attach);
        nameless.stream().filter(Attachment::stands).forEach(people::add);
    }

    private void attach(Trait trait) {
        switch (trait.type()) {
            case NAME, FINESS -> {}
            case RPPS, ADELI -> practice(trait);
            case EMAIL, PHONE, ADDRESS, POSTAL_CITY -> contact(trait);
            default -> {
                if (!ofKin(trait)) {
                    identity(trait);
                }
            }
        }
    }

    private static boolean stands(Someone one) {
        return one.has(TraitType.NIR)
                || one.has(TraitType.NATIONAL_ID)
                || one.has(TraitType.PATIENT_ID)
                || one.has(TraitType.REGISTRY_ID)
                || one.has(TraitType.EMAIL)
                || one.has(TraitType.PHONE)
                || one.has(TraitType.STAY_ID)
                || one.has(TraitType.RPPS);
    }

    /** Gives a number that is said to be the mother's or the child's to that one, whether or not a name stands there; whether it did. */
    private boolean ofKin(Trait trait) {
        Optional<Kin> kin =
                trait.labelled() && MotherAndChild.isPatientNumber(trait) ? kinship.of(trait) : Optional.empty();
        if (kin.isEmpty()) {
            return false;
        }
        Optional<Someone> named = around(trait).stream()
                .map(Map.Entry::getValue)
                .filter(p -> !p.isParent() && (p.is(Role.SUBJECT) || p.is(Role.RELATIVE)) && !p.contradicts(trait))
                .filter(p -> kinship.is(p, kin.get()))
                .findFirst();
        boolean child = kin.get() == Kin.CHILD;
        if (named.isEmpty() && child && !kinship.hasMothers()) {
            return false;
        }
        named.ifPresentOrElse(
                p -> p.add(trait),
                () -> unnamed(trait, child || Declarants.tellsOfBirth(text) ? Role.SUBJECT : Role.RELATIVE));
        return true;
    }

    private void identity(Trait trait) {
        Someone best = null;
        int least = Integer.MAX_VALUE;
        for (var entry : around(trait)) {
            Someone one = entry.getValue();
            boolean own = trait.type() == TraitType.BIRTH_DATE && writesForHimself(one);
            if (one.isParent() || (!one.is(Role.SUBJECT) && !one.is(Role.RELATIVE) && !own)) {
                continue;
            }
            if (one.is(Role.RELATIVE) && ofPatient(trait, entry.getKey())) {
                continue;
            }
            int cost = cost(trait, entry.getKey()) + (one.contradicts(trait) ? FAR : 0);
            if (one.is(Role.RELATIVE)) {
                cost += lines.of(trait.start()) == lines.of(entry.getKey()) ? 0 : 15;
            }
            if (cost < least) {
                least = cost;
                best = one;
            }
        }
        if (best != null && !best.contradicts(trait)) {
            best.add(trait);
        } else if (best == null) {
            unnamed(trait, Role.SUBJECT);
        } else if (trait.type() != TraitType.AGE && trait.type() != TraitType.SEX) {
            second(trait, best);
        }
    }

    /** Whether the author of a letter gave a home address and no patient is named: birth dates are the author's own. */
    private boolean writesForHimself(Someone one) {
        return one.is(Role.AUTHOR)
                && one.has(TraitType.ADDRESS)
                && people.stream().noneMatch(p -> p.is(Role.SUBJECT));
    }

    /** Patient and stay numbers are the patient's unless they stand right behind the name of a relative. */
    private boolean ofPatient(Trait trait, int name) {
        return MotherAndChild.isPatientNumber(trait)
                && (name > trait.start() || lines.of(name) != lines.of(trait.start()));
    }

    /** A second birth date or number: of another subject near by that has none, else of somebody unnamed. */
    private void second(Trait trait, Someone holder) {
        boolean single = trait.type() == TraitType.BIRTH_DATE || trait.type() == TraitType.NIR;
        if (!single) {
            holder.add(trait);
            return;
        }
        Optional<Someone> other = around(trait).stream()
                .map(Map.Entry::getValue)
                .filter(p -> p != holder && (p.is(Role.SUBJECT) || p.is(Role.RELATIVE)) && !p.contradicts(trait))
                .filter(p ->
                        p.names().stream().anyMatch(n -> Math.abs(lines.of(n.start()) - lines.of(trait.start())) <= 3))
                .findFirst();
        if (other.isPresent()) {
            other.get().add(trait);
        } else {
            unnamed(trait, Role.SUBJECT);
        }
    }

    private void unnamed(Trait trait, Role role) {
        Someone last = nameless.isEmpty() ? new Someone() : nameless.get(nameless.size() - 1);
        if (last.isEmpty() || last.contradicts(trait) || !last.is(role)) {
            last = new Someone();
            last.role(role);
            nameless.add(last);
        }
        last.add(trait);
    }

    /** The names nearest to a trait: some before it, some behind it. A stream of a map's part would count the whole part. */
    private List<Map.Entry<Integer, Someone>> around(Trait trait) {
        List<Map.Entry<Integer, Someone>> out = new ArrayList<>();
        var before = byStart.floorEntry(trait.start());
        for (int n = 0; before != null && n < MOST_BEFORE; n++) {
            out.add(before);
            before = byStart.lowerEntry(before.getKey());
        }
        var behind = byStart.higherEntry(trait.start());
        for (int n = 0; behind != null && n < MOST_BEHIND; n++) {
            out.add(behind);
            behind = byStart.higherEntry(behind.getKey());
        }
        return out;
    }

    /** How far a name is from a trait: lines count more than letters, blank lines most, names behind a trait more. */
    private int cost(Trait trait, int name) {
        int lineGap = Math.abs(lines.of(trait.start()) - lines.of(name));
        int blocks = Math.abs(lines.block(trait.start()) - lines.block(name));
        int letters = Math.min(20, Math.abs(trait.start() - name) / 20);
        boolean ahead = name > trait.start();
        return lineGap * 10 + blocks * 8 + letters + (ahead ? lineGap == 0 ? 3 : 12 : 0);
    }

    private void practice(Trait trait) {
        Optional<Someone> near = nearest(trait, 3, Set.of(Role.PRACTITIONER, Role.STAFF_MEMBER, Role.AUTHOR))
                .or(() -> nearest(trait, 0, Set.of(Role.SUBJECT)));
        near.ifPresentOrElse(p -> p.add(trait), () -> unnamed(trait, Role.PRACTITIONER));
    }

    private Optional<Someone> nearest(Trait trait, int mostLines, Set<Role> roles) {
        return around(trait).stream()
                .filter(e -> e.getValue().role().filter(roles::contains).isPresent())
                .filter(e -> Math.abs(lines.of(e.getKey()) - lines.of(trait.start())) <= mostLines)
                .min((a, b) -> Integer.compare(cost(trait, a.getKey()), cost(trait, b.getKey())))
                .map(Map.Entry::getValue);
    }

    private void contact(Trait trait) {
        if (trait.type() == TraitType.EMAIL && Mailboxes.shared(trait.value())) {
            return;
        }
        Optional<Someone> owner = trait.type() == TraitType.EMAIL ? named(trait) : Optional.empty();
        if (owner.isEmpty()) {
            owner = holder(trait);
        }
        if (owner.isPresent()) {
            owner.get().add(trait);
        } else if (trait.type() == TraitType.EMAIL) {
            unnamed(trait, people.isEmpty() || Mailboxes.personal(trait.value()) ? Role.SUBJECT : Role.STAFF_MEMBER);
        } else if (trait.type() == TraitType.PHONE && people.isEmpty() && mobile(trait) && !places.holds(trait, 0)) {
            unnamed(trait, Role.SUBJECT);
        }
    }

    private static boolean mobile(Trait trait) {
        return trait.value().startsWith("+336") || trait.value().startsWith("+337");
    }

    /** The person whose name stands in the address. */
    private Optional<Someone> named(Trait trait) {
        String local = Fold.compact(
                trait.value().substring(0, Math.max(0, trait.value().indexOf('@'))));
        return around(trait).stream()
                .map(Map.Entry::getValue)
                .filter(p -> p.name()
                        .filter(n -> n.surname().length() > 2
                                && local.contains(n.surname().replace(" ", "")))
                        .isPresent())
                .findFirst();
    }

    /** The person behind whose name a contact stands, in the same block; for labelled ones the subject above. */
    private Optional<Someone> holder(Trait trait) {
        var before = byStart.floorEntry(trait.start());
        if (before != null) {
            int from = before.getKey();
            int lineGap = lines.of(trait.start()) - lines.of(from);
            int blocks = lines.block(trait.start()) - lines.block(from);
            boolean place = places.holds(trait, from);
            if (!place && (lineGap == 0 || (blocks == 0 && lineGap <= 6))) {
                return Optional.of(lineGap == 0 ? before.getValue() : above(trait, from));
            }
            boolean patient =
                    before.getValue().is(Role.SUBJECT) || before.getValue().is(Role.RELATIVE);
            if (!place && trait.labelled() && patient && lineGap <= 10 && blocks <= 2) {
                return Optional.of(before.getValue());
            }
        }
        var behind = byStart.ceilingEntry(trait.start());
        boolean sameLine = behind != null && lines.of(behind.getKey()) == lines.of(trait.start());
        return sameLine && !places.holds(trait, 0) ? Optional.of(behind.getValue()) : Optional.empty();
    }

    /** Of several names side by side on a line, the one in whose column a contact below stands. */
    private Someone above(Trait trait, int name) {
        int line = lines.start(name);
        int column = trait.start() - lines.start(trait.start());
        Someone best = byStart.getOrDefault(name, people.get(0));
        int least = Integer.MAX_VALUE;
        for (var entry : byStart.subMap(line, true, name, true).entrySet()) {
            int distance = Math.abs(entry.getKey() - line - column);
            if (distance < least) {
                least = distance;
                best = entry.getValue();
            }
        }
        return best;
    }
}
