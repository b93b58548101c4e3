package org.tocsin.synth.leak;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.tocsin.synth.people.Person;

/** Somebody in an invented document: who it is, how the name is written there, and what was shown so far. */
final class Actor {
    final String key;
    final String role;
    final Person person;
    /** Whether the registry holds this person. */
    final boolean listed;

    final EnumSet<Trait> plan;
    final EnumSet<Trait> shown = EnumSet.noneOf(Trait.class);
    final Set<String> classes = new TreeSet<>();
    String last;
    String first;
    String passage = "";
    /** Whether the document writes both names of a married woman. */
    boolean bothNames;

    boolean typo;
    /** The birth date as the document writes it, which may be wrong. */
    LocalDate written;

    Actor(String key, String role, Person person, boolean listed, EnumSet<Trait> plan) {
        this.key = key;
        this.role = role;
        this.person = person;
        this.listed = listed;
        this.plan = plan;
        this.written = person.birth();
        this.last = person.lastName();
        this.first = person.firstName();
    }

    /** Records that a trait was written in a passage. */
    void show(Trait trait, String where) {
        shown.add(trait);
        if (passage.isEmpty()) {
            passage = where;
        }
        if (!trait.dataClass.isEmpty()) {
            classes.add(trait.dataClass);
        }
    }

    boolean namedInFull() {
        return shown.contains(Trait.LAST) && shown.contains(Trait.FIRST);
    }

    boolean namedByInitial() {
        return shown.contains(Trait.LAST) && shown.contains(Trait.INITIAL);
    }

    LocalDate birth() {
        return person.birth();
    }

    boolean wronglyDated() {
        return shown.contains(Trait.DOB) && !written.equals(person.birth());
    }

    @Override
    public String toString() {
        return "Actor[" + key + "]";
    }
}
