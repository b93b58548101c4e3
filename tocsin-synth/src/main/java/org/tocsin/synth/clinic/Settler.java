package org.tocsin.synth.clinic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tocsin.synth.people.Dice;
import org.tocsin.synth.people.Folded;
import org.tocsin.synth.people.Numbers;

/** Invents people, household by household. */
final class Settler {
    /** The day on which the leak was taken. */
    static final LocalDate TODAY = LocalDate.of(2024, 11, 15);

    private final long seed;

    Settler(long seed) {
        this.seed = seed;
    }

    List<Someone> household(int index, int household, Dice dice) {
        List<Someone> out = new ArrayList<>();
        Origins.Origin origin = Origins.draw(dice);
        double kind = dice.unit();
        boolean woman = kind < 0.38 && dice.chance(0.6);
        Someone head = adult(index, household, origin, woman, kind < 0.75 ? 22 : 58, kind < 0.75 ? 58 : 98, dice);
        out.add(head);
        home(head, dice);
        if (kind >= 0.38) {
            Origins.Origin hers = dice.chance(0.7) ? origin : Origins.draw(dice);
            Someone wife = adult(index + 1, household, hers, true, 0, 0, dice);
            wife.birth = head.birth.plusDays(dice.between(-1500, 2200));
            shares(wife, head);
            married(wife, head, dice);
            wife.partner = head.index;
            head.partner = wife.index;
            out.add(wife);
            int children = kind < 0.75 ? dice.below(4) : dice.chance(0.15) ? 1 : 0;
            for (int i = 0; i < children; i++) {
                out.add(child(index + 2 + i, head, wife, out, origin, dice));
            }
        }
        out.forEach(one -> complete(one, dice));
        return out;
    }

    private static Someone child(
            int index, Someone father, Someone mother, List<Someone> sofar, Origins.Origin origin, Dice dice) {
        Someone child = new Someone(index);
        child.household = father.household;
        child.female = dice.chance(0.5);
        Someone elder = sofar.get(sofar.size() - 1);
        boolean twin = elder.mother >= 0 && dice.chance(0.12);
        LocalDate late = TODAY.minusDays(8);
        LocalDate born = mother.birth.plusDays(dice.between(19 * 365, 40 * 365));
        child.birth = twin ? elder.birth : born.isBefore(late) ? born : late.minusDays(dice.below(900));
        double name = dice.unit();
        child.birthName = name < 0.75
                ? father.birthName
                : name < 0.9 ? mother.birthName + "-" + father.birthName : mother.birthName;
        given(child, origin, dice);
        if (!child.female && dice.chance(0.07)) {
            child.given = new ArrayList<>(List.of(father.firstName()));
        } else if (child.firstName().equals(elder.firstName())) {
            child.given = new ArrayList<>(List.of(dice.pick(origin.given(child.female, 2000))));
        }
        child.mother = mother.index;
        child.father = father.index;
        child.birthCode = "29019";
        child.birthPlace = "Brest";
        shares(child, father);
        return child;
    }

    private static Someone adult(
            int index, int household, Origins.Origin origin, boolean female, int low, int high, Dice dice) {
        Someone one = new Someone(index);
        one.household = household;
        one.female = female;
        one.birth = TODAY.minusDays(dice.between(low * 365, high * 365 + 300));
        boolean uncertain = origin.name().matches("maghreb|westafrican") && dice.chance(0.25);
        one.birth = uncertain ? one.birth.withDayOfYear(1) : one.birth;
        one.birthName = surname(origin, dice);
        String[] place = dice.pick(origin.list("places")).split(";");
        one.birthCode = place[0];
        one.birthPlace = place[1];
        given(one, origin, dice);
        return one;
    }

    private static String surname(Origins.Origin origin, Dice dice) {
        List<String> names = origin.list("surnames");
        String one = dice.pickRanked(names, 30);
        return dice.chance(0.025) ? one + "-" + dice.pick(names) : one;
    }

    private static void given(Someone one, Origins.Origin origin, Dice dice) {
        List<String> names = origin.given(one.female, one.birth.getYear());
        one.given = new ArrayList<>(List.of(dice.pickRanked(names, 15)));
        int more = dice.chance(0.5) ? dice.between(1, 2) : 0;
        for (int i = 0; i < more; i++) {
            String next = dice.pick(names);
            if (!one.given.contains(next)) {
                one.given.add(next);
            }
        }
    }

    private static void married(Someone wife, Someone husband, Dice dice) {
        double custom = dice.unit();
        if (custom < 0.55) {
            wife.usedName = husband.birthName;
        } else if (custom < 0.65) {
            wife.usedName = wife.birthName + "-" + husband.birthName;
        }
        if (wife.usedName.equals(wife.birthName)) {
            wife.usedName = "";
        }
    }

    private static void home(Someone one, Dice dice) {
        String[] town = dice.pickRanked(Words.of("towns"), 6).split(";");
        one.street = dice.pick(Words.of("numbers")).replace("#", "" + dice.between(1, 78)) + " "
                + dice.pick(Words.of("streets"));
        one.zip = town[0];
        one.city = town[1];
        one.landline = dice.chance(0.5) ? "0298" + dice.digits(6) : "";
    }

    private static void shares(Someone one, Someone other) {
        one.street = other.street;
        one.zip = other.zip;
        one.city = other.city;
        one.landline = other.landline;
    }

    private void complete(Someone one, Dice dice) {
        int age = one.ageOn(TODAY);
        double kind = dice.unit();
        one.population = age < 22 || age > 66 || kind > 0.13 ? "patient" : kind < 0.09 ? "staff" : "partner";
        boolean patient = one.population.equals("patient");
        boolean doctor = !patient && dice.chance(0.35);
        one.function = patient ? "" : dice.pick(Words.of(doctor ? "posts_medical" : "posts_other"));
        one.rpps = doctor ? Numbers.withLuhn("101" + Numbers.padded(one.index, 7)) : "";
        long spread = (one.index * 48_271L + Math.floorMod(seed, 9_973) * 7L) % 899_981L + 100_000;
        one.id = switch (one.population) {
            case "staff" -> "KR" + Numbers.padded(spread, 6);
            case "partner" -> "CORR-" + Numbers.padded(one.index, 6);
            default -> "U" + Numbers.padded(one.index, 7);
        };
        one.ipp = patient ? "20" + Numbers.padded(spread, 6) + (one.index / 899_981 == 0 ? "" : "1") : "";
        one.resident = patient && age > 72 && dice.chance(0.35) ? "RES" + Numbers.padded(one.index, 5) : "";
        one.nir = Numbers.withNirKey((one.female ? "2" : "1")
                + Numbers.padded(one.birth.getYear() % 100, 2)
                + Numbers.padded(one.birth.getMonthValue(), 2)
                + one.birthCode
                + Numbers.padded(dice.between(1, 990), 3));
        one.nirListed = dice.chance(0.72);
        one.mobile = age > 13 && dice.chance(0.75) ? (dice.chance(0.7) ? "06" : "07") + number(one.index) : "";
        one.email = email(one, age, dice);
        if (patient && dice.chance(age > 75 ? 0.2 : 0.006)) {
            LocalDate day = TODAY.minusDays(dice.between(5, 1600));
            one.deceased = day.isAfter(one.birth) ? day : null;
        }
    }

    private String number(int index) {
        return Numbers.padded((index * 3_141_593L + Math.floorMod(seed, 65_537) * 131L) % 89_999_983L + 10_000_000L, 8);
    }

    private static String email(Someone one, int age, Dice dice) {
        String first = ascii(one.firstName());
        String last = ascii(one.lastName());
        if (one.isStaff()) {
            return first.charAt(0) + "." + last + one.index % 97 + one.index / 97 + "@union-ponant.bzh";
        }
        if (age < 15 || !dice.chance(age > 75 ? 0.2 : 0.6)) {
            return "";
        }
        String host = dice.pick(Words.of("mailhosts"));
        int n = one.index;
        return switch (dice.below(5)) {
            case 0 -> last + "." + first + n + "@" + host;
            case 1 -> first + one.birth.getYear() % 100 + n + "@" + host;
            case 2 -> dice.pick(List.of("kenavo", "lapin", "breizh", "titi", "maman")) + n + "@" + host;
            case 3 -> first.charAt(0) + "_" + last + "-" + n + "@" + host;
            default -> "les" + last + n + "@" + host;
        };
    }

    static String ascii(String name) {
        return Folded.of(name).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "") + (name.isEmpty() ? "x" : "");
    }

    /** Another human being with somebody's name, now and then born on the same day. */
    Someone homonym(int index, int household, Someone like, Dice dice) {
        Someone one = adult(index, household, Origins.draw(dice), like.female, 20, 90, dice);
        one.birthName = like.birthName;
        one.given.set(0, like.firstName());
        one.birth = dice.chance(0.15) ? like.birth : one.birth;
        home(one, dice);
        complete(one, dice);
        return one;
    }

    /** The same human being again, under a new number: moved, married, or with other contacts. */
    Someone repeated(int index, int household, Someone like, Dice dice) {
        Someone one = new Someone(index);
        one.household = household;
        one.human = like.human;
        one.female = like.female;
        one.birthName = like.birthName;
        one.usedName = dice.chance(0.5) ? like.usedName : "";
        one.given = like.given;
        one.birth = like.birth;
        one.birthCode = like.birthCode;
        one.birthPlace = like.birthPlace;
        home(one, dice);
        if (dice.chance(0.6)) {
            shares(one, like);
        }
        complete(one, dice);
        one.population = "patient";
        one.function = "";
        one.rpps = "";
        one.id = "U" + Numbers.padded(index, 7);
        one.ipp = one.ipp.isEmpty() ? "21" + Numbers.padded(index, 6) : one.ipp;
        one.email = "";
        one.nir = like.nir;
        one.nirListed = like.nirListed && dice.chance(0.6);
        one.deceased = like.deceased;
        return one;
    }
}
