package org.tocsin.synth.leak;

import org.tocsin.synth.people.PeopleIndex;
import org.tocsin.synth.people.Person;

/** Says what a careful reader may conclude from what a document shows, by the product's rules for links. */
final class Judge {
    private final PeopleIndex index;

    Judge(PeopleIndex index) {
        this.index = index;
    }

    /** {@code confirmed}, {@code review}, {@code unknown} (nobody of the registry) or {@code none} (too little). */
    String expected(Actor actor) {
        boolean dated = actor.shown.contains(Trait.DOB);
        if (!actor.listed) {
            return actor.namedInFull() && dated ? "unknown" : "none";
        }
        if (actor.wronglyDated()) {
            return byNumber(actor)
                    ? "confirmed"
                    : byContact(actor) ? "review" : actor.namedInFull() ? "unknown" : "none";
        }
        if (byNumber(actor) || byBirth(actor, dated) || byContact(actor)) {
            return "confirmed";
        }
        boolean something = actor.namedInFull()
                || actor.namedByInitial()
                || actor.shown.contains(Trait.EMAIL)
                || (actor.shown.contains(Trait.PHONE) && !actor.person.phone().isEmpty());
        return something ? "review" : "none";
    }

    private boolean byNumber(Actor actor) {
        Person p = actor.person;
        boolean nir = actor.shown.contains(Trait.NIR) && p.nirListed() && !index.nirIsShared(p);
        boolean ipp = actor.shown.contains(Trait.IPP) && !p.ipp().isEmpty();
        return nir || ipp || (actor.shown.contains(Trait.MATRICULE) && p.isStaff());
    }

    private boolean byBirth(Actor actor, boolean dated) {
        boolean named = actor.namedInFull() || actor.namedByInitial();
        return dated
                && named
                && !index.hasRival(
                        actor.person.human(),
                        actor.last,
                        actor.first,
                        actor.birth(),
                        actor.typo ? 3 : 0,
                        !actor.namedInFull())
                && (actor.typo
                        || !index.hasRival(
                                actor.person.human(),
                                actor.person.birthName(),
                                actor.first,
                                actor.birth(),
                                0,
                                !actor.namedInFull()));
    }

    private static boolean byContact(Actor actor) {
        Person p = actor.person;
        boolean email = actor.shown.contains(Trait.EMAIL) && !p.email().isEmpty();
        boolean phone = actor.shown.contains(Trait.PHONE) && !p.phone().isEmpty();
        return actor.namedInFull() && !actor.typo && (actor.shown.contains(Trait.ADDRESS) || email || phone);
    }

    /** Which kind of evidence carries the conclusion, as a short phrase. */
    static String evidence(Actor actor) {
        String where = actor.shown.contains(Trait.IN_PATH) ? "path " : "";
        String name = actor.typo ? "typo" : actor.namedInFull() ? "name" : actor.namedByInitial() ? "initial" : "";
        if (actor.shown.contains(Trait.IPP)
                || actor.shown.contains(Trait.NIR)
                || actor.shown.contains(Trait.MATRICULE)) {
            String number =
                    actor.shown.contains(Trait.IPP) ? "ipp" : actor.shown.contains(Trait.NIR) ? "nir" : "matricule";
            return where + (name.isEmpty() ? number + " only" : number);
        }
        String with = actor.wronglyDated()
                ? "wrong dob"
                : actor.shown.contains(Trait.DOB)
                        ? "dob"
                        : actor.shown.contains(Trait.ADDRESS)
                                ? "address"
                                : actor.shown.contains(Trait.EMAIL)
                                        ? "email"
                                        : actor.shown.contains(Trait.PHONE)
                                                ? "phone"
                                                : actor.shown.contains(Trait.AGE) ? "age" : "";
        String joined = name.isEmpty() || with.isEmpty() ? name + with : name + " + " + with;
        return where + (joined.isEmpty() ? "nothing" : joined);
    }
}
