package org.tocsin.synth.leak;

import it.unimi.dsi.fastutil.ints.IntList;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.tocsin.synth.people.Dice;
import org.tocsin.synth.people.People;
import org.tocsin.synth.people.PeopleIndex;
import org.tocsin.synth.people.Person;

/** Finds people for the parts of a template, in the registry or outside it. */
final class Casting {
    private final People people;
    private final PeopleIndex index;
    private final People strangers;
    private final Pools pools;
    private final boolean onScan;

    /** Casts for scans, or for everything else. */
    Casting(People people, PeopleIndex index, long seed, Pools pools, boolean onScan) {
        this.pools = pools;
        this.onScan = onScan;
        this.people = people;
        this.index = index;
        this.strangers = new People(Dice.mix(seed ^ 0x5EEDL), Integer.MAX_VALUE);
    }

    Actor cast(Template.Part part, Map<String, Actor> sofar, Dice dice) {
        Actor actor = choose(part, sofar, dice);
        Person p = actor.person;
        if (!p.usedName().isEmpty()) {
            double style = dice.unit();
            actor.bothNames = style < 0.5;
            actor.last = style > 0.8 && !part.wishes().contains("used") ? p.birthName() : p.usedName();
        }
        return actor;
    }

    private Actor choose(Template.Part part, Map<String, Actor> sofar, Dice dice) {
        List<String> wishes = part.wishes();
        EnumSet<Trait> plan = Plans.draw(part.role(), wishes, dice);
        for (String wish : wishes) {
            if (wish.startsWith("kin:")) {
                return kin(part, sofar, wish.substring(4), plan, dice);
            }
            if (wish.startsWith("motherof:")) {
                Actor child = sofar.get(wish.substring(9));
                int mother = child == null || !child.listed ? -1 : people.motherOf(child.person.index());
                if (mother >= 0) {
                    return new Actor(part.key(), part.role(), people.get(mother), true, plan);
                }
            }
        }
        boolean staff = wishes.contains("staff") || wishes.contains("doctor");
        double outside = staff ? 0.12 : wishes.contains("known") ? 0 : 0.05;
        if (!dice.chance(outside)) {
            boolean subject = part.role().equals("subject");
            int found = find(wishes, subject, dice);
            if (found >= 0) {
                if (subject) {
                    pools.cast(people.get(found), onScan);
                }
                return new Actor(part.key(), part.role(), people.get(found), true, plan);
            }
        }
        if (part.role().equals("subject")) {
            plan = EnumSet.of(Trait.FIRST, Trait.LAST, Trait.DOB);
        }
        return new Actor(part.key(), part.role(), stranger(wishes, dice), false, plan);
    }

    private Actor kin(Template.Part part, Map<String, Actor> sofar, String of, EnumSet<Trait> plan, Dice dice) {
        Actor subject = sofar.get(of);
        int relative = subject == null || !subject.listed ? -1 : people.relativeOf(subject.person.index());
        return relative >= 0
                ? new Actor(part.key(), part.role(), people.get(relative), true, plan)
                : new Actor(part.key(), part.role(), stranger(List.of("adult"), dice), false, plan);
    }

    /** A birth date that somebody mistyped and that nobody of this name bears. */
    LocalDate wrongBirth(Actor actor, Dice dice) {
        Person p = actor.person;
        LocalDate wrong = p.birth()
                .plusDays(dice.chance(0.5) ? 10 : 365L * dice.between(1, 9))
                .plusMonths(dice.below(2));
        boolean possible = wrong.isBefore(LocalDate.of(2019, 1, 1))
                && !index.hasRival(-1, p.lastName(), p.firstName(), wrong, 2, true)
                && !index.hasRival(-1, p.birthName(), p.firstName(), wrong, 2, true);
        return possible ? wrong : p.birth();
    }

    private int find(List<String> wishes, boolean subject, Dice dice) {
        for (int tries = 0; subject && tries < 60 && pools.isFull(onScan); tries++) {
            int known = pools.known(onScan, dice);
            if (suits(people.get(known), wishes)) {
                return known;
            }
        }
        IntList pool = wishes.contains("doctor")
                ? index.doctors()
                : wishes.contains("staff") ? index.staff() : wishes.contains("baby") ? index.babies() : null;
        for (int tries = 0; tries < 400; tries++) {
            if (pool != null && pool.isEmpty()) {
                return -1;
            }
            int at = pool != null ? pool.getInt(dice.below(pool.size())) : pick(dice);
            boolean allowed = !subject || pools.allows(people.get(at), onScan);
            if (allowed && suits(people.get(at), wishes)) {
                return at;
            }
        }
        return -1;
    }

    private int pick(Dice dice) {
        // Duplicate rows are the interesting ones and rare: look there now and then.
        if (!index.homonyms().isEmpty() && dice.chance(0.02)) {
            return index.homonyms().getInt(dice.below(index.homonyms().size()));
        }
        return !index.duplicates().isEmpty() && dice.chance(0.02)
                ? index.duplicates().getInt(dice.below(index.duplicates().size()))
                : dice.below(people.size());
    }

    private Person stranger(List<String> wishes, Dice dice) {
        while (true) {
            Person p = strangers.get(dice.below(Integer.MAX_VALUE / 16) * 8 + 6);
            if (suits(p, wishes)
                    && !index.hasRival(-1, p.lastName(), p.firstName(), p.birth(), 2, false)
                    && !index.hasRival(-1, p.birthName(), p.firstName(), p.birth(), 2, false)) {
                return p.asStranger();
            }
        }
    }

    private static boolean suits(Person p, List<String> wishes) {
        int age = p.ageOn(People.TODAY);
        for (String wish : wishes) {
            boolean ok = switch (wish) {
                case "F" -> p.female();
                case "M" -> !p.female();
                case "adult" -> age >= 18;
                case "fertile" -> p.female() && age >= 17 && age <= 46;
                case "child" -> age >= 1 && age < 16;
                case "old" -> age >= 70;
                case "dead" -> p.deceased() != null || age > 60;
                case "worker" -> age >= 20 && age <= 66;
                case "patient" -> p.population().equals("patient");
                default -> true;
            };
            if (!ok) {
                return false;
            }
        }
        return true;
    }
}
