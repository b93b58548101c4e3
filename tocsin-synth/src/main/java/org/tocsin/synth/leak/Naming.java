package org.tocsin.synth.leak;

import java.util.ArrayList;
import java.util.List;

/** The ways a French hospital writes a name in running text. */
final class Naming {
    private Naming() {}

    /** Surname and given name (or initial) in the document's order. */
    static String name(Slots slots, Actor a, Voice v) {
        String last = slots.of(a, "NOM");
        String first = a.plan.contains(Trait.INITIAL) ? slots.of(a, "initial") + "." : slots.of(a, "first");
        return v.lastFirst ? last + " " + first : first + " " + last;
    }

    /** Name with the other surname of a married woman. */
    static String whole(Slots slots, Actor a, Voice v) {
        if (!a.bothNames) {
            return name(slots, a, v);
        }
        boolean birthFirst = v.lastFirst && a.person.index() % 2 == 0;
        if (birthFirst && a.plan.contains(Trait.FIRST)) {
            return slots.of(a, "birth") + " " + slots.of(a, "first") + " ép. " + slots.of(a, "used");
        }
        return name(slots, a, v) + " née " + slots.of(a, "birth");
    }

    static String full(Slots slots, Actor a, Voice v) {
        if (!a.plan.contains(Trait.LAST)) {
            return slots.of(a, "patient");
        }
        return v.title(a.person.female()) + " " + name(slots, a, v);
    }

    static String prose(Slots slots, Scene scene, Actor a) {
        if (!a.plan.contains(Trait.LAST)) {
            return slots.of(a, "patient") + (a.plan.contains(Trait.IPP) ? " (IPP " + slots.of(a, "ipp") + ")" : "");
        }
        List<String> parts = new ArrayList<>();
        parts.add(scene.voice.title(a.person.female()) + " " + whole(slots, a, scene.voice));
        if (a.plan.contains(Trait.DOB)) {
            parts.add((scene.dice.chance(0.7) ? slots.of(a, "ne") + " le " : "DDN ") + slots.of(a, "dob"));
        }
        if (a.plan.contains(Trait.AGE)) {
            parts.add((a.person.female() ? "âgée de " : "âgé de ") + slots.of(a, "age"));
        }
        if (a.plan.contains(Trait.IPP)) {
            parts.add("IPP " + slots.of(a, "ipp"));
        }
        if (a.plan.contains(Trait.NIR)) {
            parts.add("n° de sécurité sociale " + slots.of(a, "nir"));
        }
        if (a.plan.contains(Trait.ADDRESS)) {
            parts.add((scene.dice.chance(0.5) ? "demeurant " : "domicilié" + slots.of(a, "e") + " ")
                    + slots.of(a, "addr"));
        }
        return String.join(", ", parts);
    }

    /** A later mention: title and surname, or "the patient" where the document names nobody. */
    static String mention(Slots slots, Actor a, Voice v) {
        if (!a.plan.contains(Trait.LAST)) {
            return slots.of(a, "patient");
        }
        return v.title(a.person.female()) + " " + slots.of(a, "NOM");
    }

    static String doctor(Slots slots, Scene scene, Actor a) {
        String title = scene.dice.pick(List.of("Dr", "Docteur", "Dr", "Pr", "Dr."));
        boolean initial = scene.dice.chance(0.25);
        String first = initial ? slots.of(a, "initial") + "." : slots.of(a, "first");
        return title + " " + first + " " + slots.of(a, "NOM");
    }

    /** Name and address as on an envelope. */
    static String addressee(Slots slots, Actor a, Voice v) {
        return v.title(a.person.female()) + " " + slots.of(a, "first") + " " + slots.of(a, "NOM") + "\n"
                + slots.of(a, "street") + "\n" + a.person.zip() + " " + a.person.city();
    }

    /** A mail address with its owner's name. */
    static String mailName(Slots slots, Actor a, Voice v) {
        String mail = slots.of(a, "mail");
        String name = slots.of(a, "NOM") + " " + slots.of(a, "first");
        return name + " <" + (mail.isEmpty() ? slots.of(a, "login") + "@ch-partenaire.fr" : mail) + ">";
    }
}
