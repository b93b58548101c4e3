package org.tocsin.synth.people;

import java.util.ArrayList;
import java.util.List;

/** Draws names and places with the frequencies of a French population. */
final class Names {
    private final List<String> surnames = Lists.of("surnames");
    private final List<String[]> cities = split("cities");
    private final List<String[]> countries = split("countries");

    private static List<String[]> split(String list) {
        return Lists.of(list).stream().map(line -> line.split(";")).toList();
    }

    String surname(Dice dice) {
        double kind = dice.unit();
        if (kind < 0.04) {
            return dice.pickRanked(surnames, 40) + "-" + dice.pick(surnames).replace(' ', '-');
        }
        // The tail holds particles, name-like words and rare names: raise it a little.
        return kind < 0.09 ? dice.pick(surnames) : dice.pickRanked(surnames, 40);
    }

    List<String> given(Dice dice, boolean female, int year) {
        String era = year < 1955 ? "old" : year < 1995 ? "mid" : "new";
        List<String> list = Lists.of("given_" + (female ? "f_" : "m_") + era);
        List<String> out = new ArrayList<>();
        out.add(dice.pickRanked(list, 25));
        int more = dice.chance(0.55) ? dice.between(1, 2) : 0;
        for (int i = 0; i < more; i++) {
            String next = dice.pickRanked(list, 12);
            if (!out.contains(next)) {
                out.add(next);
            }
        }
        return out;
    }

    /** INSEE code, postal code and name of a town. */
    String[] town(Dice dice) {
        return dice.pickRanked(cities, 8);
    }

    /** INSEE code (five characters) and name of a place of birth: a town, a village or a country. */
    String[] birthPlace(Dice dice) {
        double kind = dice.unit();
        if (kind < 0.13) {
            return dice.pickRanked(countries, 6);
        }
        String[] town = dice.pickRanked(cities, 30);
        if (kind < 0.28 || town[0].startsWith("97")) {
            return new String[] {town[0], town[2]};
        }
        String saint = dice.pick(Lists.of("given_m_old")).replace(' ', '-');
        String village = "Saint-" + saint
                + dice.pick(List.of("", "-le-Vieux", "-sur-Isère", "-en-Royans", "-la-Forêt", "-des-Prés"));
        return new String[] {town[0].substring(0, 2) + Numbers.padded(dice.between(1, 520), 3), village};
    }
}
