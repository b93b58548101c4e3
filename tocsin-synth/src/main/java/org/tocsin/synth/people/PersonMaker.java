package org.tocsin.synth.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws one person; relations (marriage, children, twins) are applied before {@link #make()}. */
final class PersonMaker {
    private final Names names;
    private final long seed;
    private final int index;
    private final Dice dice;
    String birthName;
    String usedName = "";
    boolean female;
    LocalDate birth;
    List<String> given;
    String street;
    String zip;
    String city;
    private final String[] place;
    private int order;
    private boolean minor;

    PersonMaker(Names names, long seed, int index) {
        this.names = names;
        this.seed = seed;
        this.index = index;
        this.dice = Dice.of(seed, 3, index);
        female = dice.chance(0.53);
        int years = (int) (100 * Math.pow(dice.unit(), 0.8));
        birth = People.TODAY.minusDays(years * 365L + dice.below(365) + 1);
        birthName = names.surname(dice);
        given = names.given(dice, female, birth.getYear());
        String[] town = names.town(dice);
        street = dice.between(1, dice.chance(0.8) ? 40 : 220) + dice.pick(List.of("", "", "", "", " bis", " ter")) + " "
                + dice.pick(Lists.of("streets"));
        zip = town[1];
        city = town[2];
        place = names.birthPlace(dice).clone();
        order = dice.between(1, 990);
        if (female && years > 24 && dice.chance(0.45)) {
            usedName = names.surname(dice);
        }
    }

    void adultMan() {
        female = false;
        usedName = "";
        birth = born(28, 52, 7);
        given = names.given(Dice.of(seed, 4, index), false, birth.getYear());
    }

    void marries(PersonMaker husband, boolean takesName) {
        female = true;
        birth = born(26, 46, 8);
        given = names.given(Dice.of(seed, 5, index), true, birth.getYear());
        usedName = takesName ? husband.birthName : "";
    }

    void livesWith(PersonMaker other) {
        street = other.street;
        zip = other.zip;
        city = other.city;
    }

    void childOf(PersonMaker father, PersonMaker mother, boolean newborn, boolean juniorOfFather) {
        minor = true;
        livesWith(father);
        usedName = "";
        birthName = father.birthName;
        Dice own = Dice.of(seed, 6, index);
        int motherAge = mother.birth.until(People.TODAY).getYears();
        int oldest = Math.max(1, motherAge - 19);
        birth = newborn
                ? People.TODAY.minusDays(own.between(5, 900))
                : People.TODAY.minusDays(own.between(1300, 1300 + 365 * Math.min(15, oldest)));
        given = names.given(own, female, birth.getYear());
        if (juniorOfFather) {
            female = false;
            given = List.of(father.given.get(0));
        }
    }

    void twinOf(PersonMaker elder) {
        birth = elder.birth;
        place[0] = elder.place[0];
        place[1] = elder.place[1];
        order = elder.order + 1;
    }

    private LocalDate born(int youngest, int oldest, int stream) {
        return People.TODAY.minusDays(Dice.of(seed, stream, index).between(youngest * 365, oldest * 365));
    }

    Person make() {
        Dice late = Dice.of(seed, 9, index);
        String population = population(late);
        boolean staff = population.equals("staff");
        boolean practitioner = !population.equals("patient") && late.chance(staff ? 0.3 : 0.5);
        String function = population.equals("patient")
                ? ""
                : late.pick(Lists.of(practitioner ? "functions_medical" : "functions_other"));
        String rpps = practitioner ? Numbers.withLuhn("10" + Numbers.padded(index, 8)) : "";
        LocalDate deceased = deceasedOn(late, population);
        return new Person(
                index,
                index,
                idOf(population),
                population,
                birthName,
                usedName,
                given,
                female,
                birth,
                place[0],
                place[1],
                nir(),
                late.chance(0.8),
                staff ? "" : population.equals("partner") ? "" : ipp(),
                email(late, staff),
                late.chance(0.8) ? phone() : "",
                street,
                zip,
                city,
                deceased,
                function,
                rpps);
    }

    private String population(Dice late) {
        int age = birth.until(People.TODAY).getYears();
        double kind = late.unit();
        if (minor || age < 22 || age > 67) {
            return "patient";
        }
        // About six in ten are of working age: shares here give 4.5 % staff and 1.5 % partners overall.
        return kind < 0.085 ? "staff" : kind < 0.115 ? "partner" : "patient";
    }

    private @Nullable LocalDate deceasedOn(Dice late, String population) {
        int age = birth.until(People.TODAY).getYears();
        if (!population.equals("patient") || !late.chance(age > 75 ? 0.18 : 0.006)) {
            return null;
        }
        LocalDate day = People.TODAY.minusDays(late.between(10, 1500));
        return day.isAfter(birth) ? day : null;
    }

    private String nir() {
        String code = place[0].startsWith("2A") || place[0].startsWith("2B")
                ? birth.getYear() < 1976 ? "20" + place[0].substring(2) : place[0]
                : place[0];
        return Numbers.withNirKey((female ? "2" : "1")
                + Numbers.padded(birth.getYear() % 100, 2)
                + Numbers.padded(birth.getMonthValue(), 2)
                + code
                + Numbers.padded(order, 3));
    }

    String idOf(String population) {
        return switch (population) {
            case "staff" -> "H" + Numbers.padded(permuted(9_999_991), 7);
            case "partner" -> "EXT" + Numbers.padded(index, 7);
            default -> "PAT" + Numbers.padded(index + 1, 8);
        };
    }

    private long permuted(long modulus) {
        return (index * 617_923L + Math.floorMod(seed, 99_991)) % modulus;
    }

    /** The hospital's own patient number, ten digits. */
    String ipp() {
        return "8" + Numbers.padded(permuted(999_999_937L), 9);
    }

    private String phone() {
        long number = (index * 7_654_321L + Math.floorMod(seed, 77_777)) % 89_999_999L + 10_000_000L;
        return (index % 3 == 0 ? "07" : "06") + number;
    }

    private String email(Dice late, boolean staff) {
        String first = ascii(given.get(0));
        String last = ascii(usedName.isEmpty() ? birthName : usedName);
        if (staff) {
            return first + "." + last + (index > 2000 ? String.valueOf(index / 8) : "") + "@ch-valbrune.fr";
        }
        if (!late.chance(0.5)) {
            return "";
        }
        String host = late.pickRanked(Lists.of("mailhosts"), 4);
        return switch (late.below(4)) {
            case 0 -> first + "." + last + index + "@" + host;
            case 1 -> first.charAt(0) + last + index + "@" + host;
            case 2 -> last + "_" + first + index + "@" + host;
            default -> "famille." + last + index + "@" + host;
        };
    }

    private static String ascii(String text) {
        String folded = Folded.of(text.replace("ı", "i").replace("ł", "l"));
        StringBuilder out = new StringBuilder(folded.length());
        for (int k = 0; k < folded.length(); k++) {
            char c = folded.charAt(k);
            if (c >= 'a' && c <= 'z') {
                out.append(c);
            }
        }
        return out.toString();
    }
}
