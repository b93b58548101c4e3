package org.tocsin.synth.clinic;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tocsin.synth.clinic.Player.Shown;
import org.tocsin.synth.people.Numbers;

/** Fills the slots that speak of a person, and notes what they show. */
final class Naming {
    private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private final Play play;

    Naming(Play play) {
        this.play = play;
    }

    String of(Player p, String slot) {
        Someone one = p.person;
        Habits h = play.habits;
        return switch (slot) {
            case "last" -> last(p, h.last(p.last));
            case "LAST" -> last(p, upper(p.last));
            case "plast" -> last(p, p.last);
            case "first" -> first(p, h.first(p.first));
            case "FIRST" -> first(p, upper(p.first));
            case "pfirst" -> first(p, p.first);
            case "firsts" -> firsts(p, " ");
            case "firstsc" -> firsts(p, ", ");
            case "birthname" -> last(p, h.last(one.birthName));
            case "BIRTH" -> last(p, upper(one.birthName));
            case "maiden" -> one.usedName.isEmpty() || !p.bothNames ? "" : last(p, h.last(one.birthName));
            case "usual" -> last(p, h.last(p.bothNames ? one.usedName : p.last));
            case "name" -> h.lastFirst ? of(p, "lf") : of(p, "fl");
            case "lf" -> of(p, "last") + " " + of(p, "first");
            case "fl" -> of(p, "first") + " " + of(p, "last");
            case "lcf" -> of(p, "last") + ", " + of(p, "first");
            case "whole" -> whole(p);
            case "ini" -> p.show(Shown.INITIAL, play.passage, initials(p.first));
            case "iname" -> of(p, "ini") + ". " + of(p, "last");
            case "namei" -> of(p, "last") + " " + of(p, "ini") + ".";
            case "initials" -> p.show(Shown.INITIALS, play.passage, p.last.charAt(0) + ". " + p.first.charAt(0) + ".");
            case "dr" -> play.dice.pick(List.of("Dr", "Docteur", "Dr.", "Dr")) + " " + doctorName(p);
            case "drup" -> "DR " + of(p, "LAST") + " " + of(p, "FIRST");
            case "ref" -> reference(p);
            case "envelope" -> title(one) + " " + of(p, "fl") + "\n" + of(p, "street") + "\n" + of(p, "town");
            case "mailhead" -> mailHead(p);
            default -> facts(p, slot);
        };
    }

    private String facts(Player p, String slot) {
        Someone one = p.person;
        Habits h = play.habits;
        return switch (slot) {
            case "dob" -> birth(p, h.date(p.written));
            case "dobfr" -> birth(p, p.written.format(FRENCH));
            case "dobiso" -> birth(p, p.written.toString());
            case "dob8" -> birth(p, p.written.toString().replace("-", ""));
            case "dob6" -> birth(p, p.written.format(DateTimeFormatter.ofPattern("dd/MM/yy")));
            case "dobw" -> birth(p, Habits.inWords(p.written));
            case "dobshort" -> birth(p, p.written.format(DateTimeFormatter.ofPattern("d MMM yyyy", Locale.FRENCH)));
            case "age" -> p.show(Shown.AGE, play.passage, age(one));
            case "nir" -> p.show(Shown.NIR, play.passage, h.nir(one.nir));
            case "nirraw" -> p.show(Shown.NIR, play.passage, one.nir);
            case "nir13" -> p.show(Shown.NIR, play.passage, one.nir.substring(0, 13));
            case "nirkey" -> one.nir.substring(13);
            case "ipp" -> p.show(Shown.IPP, play.passage, one.ipp);
            case "ippz" -> p.show(Shown.IPP, play.passage, "00" + one.ipp);
            case "res" -> p.show(Shown.IPP, play.passage, one.resident.isEmpty() ? one.ipp : one.resident);
            case "stay" ->
                p.show(
                        Shown.STAY,
                        play.passage,
                        "7" + Numbers.padded(Math.floorMod(one.index * 97L + play.day.getDayOfYear(), 1_000_000), 6));
            case "street" -> p.show(Shown.STREET, play.passage, one.street);
            case "town" ->
                p.show(
                        Shown.TOWN,
                        play.passage,
                        one.zip + " " + play.dice.pick(List.of(one.city, one.city.toUpperCase(Locale.FRENCH))));
            case "city" -> one.city;
            case "zip" -> p.show(Shown.TOWN, play.passage, one.zip);
            case "addr" -> of(p, "street") + play.dice.pick(List.of(" ", ", ", " - ")) + of(p, "town");
            case "tel" -> p.show(Shown.MOBILE, play.passage, one.mobile.isEmpty() ? "" : h.phone(one.mobile));
            case "telraw" -> p.show(Shown.MOBILE, play.passage, one.mobile);
            case "land" -> p.show(Shown.LANDLINE, play.passage, one.landline.isEmpty() ? "" : h.phone(one.landline));
            case "mail" -> p.show(Shown.EMAIL, play.passage, one.email);
            case "mat" -> one.isStaff() ? p.show(Shown.MATRICULE, play.passage, one.id) : "";
            case "rpps" ->
                p.show(Shown.RPPS, play.passage, one.rpps.isEmpty() ? "101" + play.dice.digits(8) : one.rpps);
            case "fn" -> one.function.isEmpty() ? (p.role.equals("practitioner") ? "médecin" : "agent") : one.function;
            case "iban" -> p.show(Shown.IBAN, play.passage, iban(one));
            case "login" -> Settler.ascii(p.first).charAt(0) + Settler.ascii(p.last);
            default -> grammar(p, slot);
        };
    }

    private static String grammar(Player p, String slot) {
        boolean f = p.person.female;
        return switch (slot) {
            case "e" -> f ? "e" : "";
            case "il" -> f ? "elle" : "il";
            case "Il" -> f ? "Elle" : "Il";
            case "ne" -> f ? "née" : "né";
            case "le" -> f ? "la" : "le";
            case "M" -> f ? "Mme" : "M.";
            case "Mlong" -> title(p.person);
            case "Mr" -> f ? "Mrs" : "Mr";
            case "he" -> f ? "she" : "he";
            case "his" -> f ? "her" : "his";
            case "sex" -> f ? "F" : "M";
            case "sexw" -> f ? "Féminin" : "Masculin";
            case "woman" -> f ? "femme" : "homme";
            case "patient" -> f ? "la patiente" : "le patient";
            case "Patient" -> f ? "La patiente" : "Le patient";
            case "place" -> p.person.birthPlace;
            case "cog" -> p.person.birthCode;
            default -> throw new IllegalStateException("no slot of a person " + slot);
        };
    }

    private static String title(Someone one) {
        return one.female ? "Madame" : "Monsieur";
    }

    private String whole(Player p) {
        if (!p.bothNames) {
            return of(p, "name");
        }
        String birth = of(p, "birthname");
        String used = last(p, play.habits.last(p.person.usedName));
        return switch (play.dice.below(4)) {
            case 0 -> used + " " + of(p, "first") + " née " + birth;
            case 1 -> birth + " épouse " + used + " " + of(p, "first");
            case 2 -> of(p, "first") + " " + used + " (née " + birth + ")";
            default -> birth + " " + of(p, "first") + " ép. " + used;
        };
    }

    private String doctorName(Player p) {
        double style = play.dice.unit();
        return style < 0.3 ? of(p, "iname") : style < 0.65 ? of(p, "fl") : of(p, "lf");
    }

    private String reference(Player p) {
        if (p.shown.contains(Shown.LAST)) {
            return grammar(p, "M") + " " + of(p, "last");
        }
        return p.shown.contains(Shown.INITIALS)
                ? grammar(p, "M") + " " + p.last.charAt(0) + "."
                : grammar(p, "patient");
    }

    private String mailHead(Player p) {
        String mail = of(p, "mail");
        String address = mail.isEmpty() ? of(p, "login") + "@mail-externe.test" : mail;
        return play.dice.chance(0.85) ? of(p, "lf") + " <" + address + ">" : address;
    }

    private static String initials(String first) {
        int hyphen = first.indexOf('-');
        return hyphen < 0 ? first.substring(0, 1) : first.charAt(0) + ".-" + first.charAt(hyphen + 1);
    }

    private String firsts(Player p, String separator) {
        List<String> names = new ArrayList<>();
        names.add(play.habits.first(p.first));
        boolean alone = p.otherFirst || !p.written.equals(p.person.birth);
        p.person.given.stream()
                .filter(name -> !alone && !name.equals(p.first))
                .forEach(name -> names.add(play.habits.first(name)));
        return first(p, String.join(separator, names));
    }

    private String age(Someone one) {
        long days = play.day.toEpochDay() - one.birth.toEpochDay();
        return days > 730
                ? one.ageOn(play.day) + " ans"
                : days > 60 ? days / 30 + " mois" : Math.max(1, days) + " jours";
    }

    private static String iban(Someone one) {
        String bank = Words.of("banks").get(one.human % Words.of("banks").size());
        String plain =
                Numbers.iban(bank, Numbers.padded(one.human % 80_000, 5), Numbers.padded(one.human * 6_007L, 11));
        return plain.replaceAll("(.{4})(?!$)", "$1 ");
    }

    private String last(Player p, String text) {
        return p.show(Shown.LAST, play.passage, text);
    }

    private String first(Player p, String text) {
        return p.show(Shown.FIRST, play.passage, text);
    }

    private String birth(Player p, String text) {
        return p.show(Shown.DOB, play.passage, text);
    }

    private static String upper(String name) {
        return Habits.bare(name).toUpperCase(Locale.FRENCH);
    }
}
