package org.tocsin.synth.clinic;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Somebody in a document: who it is, in which role, how the name is written there, and what has been shown. */
final class Player {
    /** What a document can show of somebody's identity, with the data class that it exposes. */
    enum Shown {
        LAST("identity"),
        FIRST("identity"),
        INITIAL("identity"),
        INITIALS(""),
        DOB("identity"),
        AGE(""),
        NIR("national_id"),
        IPP("patient_id"),
        STAY("patient_id"),
        STREET("contact"),
        TOWN("contact"),
        MOBILE("contact"),
        LANDLINE("contact"),
        EMAIL("contact"),
        MATRICULE("employment"),
        RPPS(""),
        IBAN("financial"),
        PATH("");

        final String dataClass;

        Shown(String dataClass) {
            this.dataClass = dataClass;
        }
    }

    final String key;
    final String role;
    final Someone person;
    /** Whether the registry holds this person. */
    final boolean listed;

    final EnumSet<Shown> shown = EnumSet.noneOf(Shown.class);
    final Set<String> classes = new TreeSet<>();
    String last;
    String first;
    LocalDate written;
    boolean typo;
    /** Whether the given name in use is not the first of the registry, or a short form of it. */
    boolean otherFirst;

    /** Whether the document writes the birth name of a married woman beside the other. */
    boolean bothNames;

    String passage = "";
    /** Further roles that are right too: a recipient of a mail about himself, a doctor who signs what he sends. */
    final Set<String> also = new TreeSet<>();
    /** Whose relative this is, where the wording says so. */
    @Nullable
    Player of;

    Player(String key, String role, Someone person, boolean listed) {
        this.key = key;
        this.role = role;
        this.person = person;
        this.listed = listed;
        this.last = person.lastName();
        this.first = person.firstName();
        this.written = person.birth;
    }

    String show(Shown what, String where, String text) {
        if (!text.isEmpty()) {
            shown.add(what);
            passage = passage.isEmpty() ? where : passage;
            if (!what.dataClass.isEmpty()) {
                classes.add(what.dataClass);
            }
        }
        return text;
    }

    boolean isSubject() {
        return role.equals("subject");
    }

    boolean fullName() {
        return shown.contains(Shown.LAST) && shown.contains(Shown.FIRST);
    }

    boolean initialName() {
        return shown.contains(Shown.LAST) && shown.contains(Shown.INITIAL);
    }

    boolean wronglyDated() {
        return shown.contains(Shown.DOB) && !written.equals(person.birth);
    }

    @Override
    public String toString() {
        return "Player[" + key + "]";
    }
}
