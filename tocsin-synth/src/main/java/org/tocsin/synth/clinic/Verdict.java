package org.tocsin.synth.clinic;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.synth.clinic.Player.Shown;

/** What the product's rules for links allow a careful reader to say of somebody in a document. */
final class Verdict {
    private final Town town;

    Verdict(Town town) {
        this.town = town;
    }

    /** {@code confirmed}, {@code review}, {@code unknown} (nobody of the registry) or {@code none} (too little is shown). */
    String of(Player player) {
        boolean dated = player.shown.contains(Shown.DOB);
        if (!player.listed) {
            return player.fullName() && dated ? "unknown" : "none";
        }
        if (byNumber(player)) {
            return "confirmed";
        }
        if (player.wronglyDated()) {
            boolean contact = player.fullName() && contact(player);
            return contact ? "review" : player.fullName() ? "unknown" : "none";
        }
        if (dated && byBirth(player)) {
            return player.otherFirst ? "review" : "confirmed";
        }
        if (byContact(player)) {
            return player.otherFirst ? "review" : "confirmed";
        }
        boolean reach = player.shown.contains(Shown.EMAIL) || player.shown.contains(Shown.MOBILE);
        return player.fullName() || player.initialName() || reach ? "review" : "none";
    }

    private boolean byNumber(Player player) {
        Someone one = player.person;
        boolean nir = player.shown.contains(Shown.NIR) && one.nirListed && !town.nirIsShared(one);
        boolean matricule = player.shown.contains(Shown.MATRICULE) && one.isStaff();
        return nir || matricule || player.shown.contains(Shown.IPP);
    }

    private boolean byBirth(Player player) {
        boolean initial = !player.fullName();
        if (initial && !player.initialName()) {
            return false;
        }
        Someone one = player.person;
        int letters = player.typo ? 3 : 0;
        return !town.rival(one.human, player.last, player.first, one.birth, letters, initial)
                && !town.rival(one.human, one.birthName, player.first, one.birth, letters, initial);
    }

    /** An address or a shared telephone does not tell a father from a son of the same name; one's own does. */
    private boolean byContact(Player player) {
        boolean own = player.shown.contains(Shown.EMAIL) || player.shown.contains(Shown.MOBILE);
        return player.fullName()
                && !player.typo
                && contact(player)
                && (own || !town.namesakeAtHome(player.person, player.last, player.first));
    }

    private static boolean contact(Player player) {
        boolean address = player.shown.contains(Shown.STREET) && player.shown.contains(Shown.TOWN);
        boolean other = player.shown.contains(Shown.EMAIL)
                || player.shown.contains(Shown.MOBILE)
                || player.shown.contains(Shown.LANDLINE);
        return address || other;
    }

    /** Which evidence carries the conclusion, as a short phrase. */
    static String evidence(Player player) {
        List<String> parts = new ArrayList<>();
        if (player.shown.contains(Shown.PATH)) {
            parts.add("path");
        }
        name(player, parts);
        if (player.shown.contains(Shown.NIR)) {
            parts.add("nir");
        } else if (player.shown.contains(Shown.IPP)) {
            parts.add("ipp");
        } else if (player.shown.contains(Shown.MATRICULE)) {
            parts.add("matricule");
        } else if (player.shown.contains(Shown.DOB)) {
            parts.add(player.wronglyDated() ? "wrong dob" : "dob");
        } else if (contact(player)) {
            parts.add("contact");
        } else if (player.shown.contains(Shown.AGE)) {
            parts.add("age");
        }
        return parts.isEmpty() ? "nothing" : String.join(" + ", parts);
    }

    private static void name(Player player, List<String> parts) {
        if (player.typo && player.fullName()) {
            parts.add("typo");
        } else if (player.otherFirst && player.fullName()) {
            parts.add("other first name");
        } else if (player.fullName()) {
            parts.add("name");
        } else if (player.initialName()) {
            parts.add("initial");
        } else if (player.shown.contains(Shown.LAST)) {
            parts.add("surname");
        } else if (player.shown.contains(Shown.INITIALS)) {
            parts.add("initials");
        }
    }
}
