package org.tocsin.synth.clinic;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.tocsin.synth.people.Dice;

/** How one writer puts names, dates and numbers; drawn once for a document. */
final class Habits {
    private static final List<String> DATES = List.of(
            "dd/MM/yyyy",
            "dd/MM/yyyy",
            "dd/MM/yyyy",
            "dd/MM/yyyy",
            "dd.MM.yyyy",
            "dd-MM-yyyy",
            "d MMMM yyyy",
            "d MMMM yyyy",
            "dd/MM/yy",
            "d/M/yyyy",
            "dd MM yyyy",
            "ddMMyyyy");
    private static final String[] UNITS = {
        "zéro",
        "un",
        "deux",
        "trois",
        "quatre",
        "cinq",
        "six",
        "sept",
        "huit",
        "neuf",
        "dix",
        "onze",
        "douze",
        "treize",
        "quatorze",
        "quinze",
        "seize"
    };
    private static final String[] TENS = {
        "", "dix", "vingt", "trente", "quarante", "cinquante", "soixante", "soixante", "quatre-vingt", "quatre-vingt"
    };
    private final DateTimeFormatter date;
    private final int letters;
    private final int phone;
    private final int nir;
    final boolean lastFirst;
    final boolean english;

    Habits(Dice dice, boolean english) {
        this.english = english;
        date = english
                ? DateTimeFormatter.ofPattern(
                        dice.pick(List.of("d MMMM yyyy", "dd MMM yyyy", "MMMM d, yyyy")), Locale.ENGLISH)
                : DateTimeFormatter.ofPattern(dice.pick(DATES), Locale.FRENCH);
        letters = dice.below(10);
        phone = dice.below(6);
        nir = dice.below(6);
        lastFirst = dice.chance(0.55);
    }

    String date(LocalDate day) {
        return day.format(date);
    }

    String last(String name) {
        if (letters < 5) {
            return name.toUpperCase(Locale.FRENCH);
        }
        return letters < 7 ? bare(name).toUpperCase(Locale.FRENCH) : letters == 7 ? bare(name) : name;
    }

    String first(String name) {
        return letters == 0 || letters == 5
                ? bare(name).toUpperCase(Locale.FRENCH)
                : letters == 6 || letters == 7 ? bare(name) : name;
    }

    /** Without accents, as old programs print. */
    static String bare(String name) {
        String plain = name.replace("œ", "oe").replace("Œ", "OE").replace("ß", "ss");
        return Normalizer.normalize(plain, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    String phone(String ten) {
        String spaced = ten.replaceAll("(..)(?=.)", "$1 ");
        return switch (phone) {
            case 0 -> ten;
            case 1 -> spaced.replace(' ', '.');
            case 2 -> "+33 (0)" + spaced.substring(1);
            case 3 -> spaced.replace(" ", " / ");
            case 4 -> ten.substring(0, 4) + " " + ten.substring(4, 7) + " " + ten.substring(7);
            default -> spaced;
        };
    }

    String nir(String nir) {
        String body = nir.substring(0, 13);
        String key = nir.substring(13);
        String spaced = body.replaceAll("(.)(..)(..)(..)(...)(...)", "$1 $2 $3 $4 $5 $6");
        return switch (nir.length() == 15 ? this.nir : 0) {
            case 1 -> body + " " + key;
            case 2 -> spaced + " / " + key;
            case 3 -> spaced.replace(' ', '.') + "." + key;
            case 4 -> spaced + " " + key;
            default -> nir;
        };
    }

    /** A date in words, as registrars write it. */
    static String inWords(LocalDate day) {
        String number = day.getDayOfMonth() == 1 ? "premier" : words(day.getDayOfMonth());
        String month = day.format(DateTimeFormatter.ofPattern("MMMM", Locale.FRENCH));
        int year = day.getYear();
        String century = year >= 2000 ? "deux mille" : "mil neuf cent";
        return number + " " + month + " " + century + (year % 100 == 0 ? "" : " " + words(year % 100));
    }

    static String words(int n) {
        if (n < 17) {
            return UNITS[n];
        }
        int ten = n / 10;
        boolean high = ten == 7 || ten == 9;
        int rest = high ? n - (ten - 1) * 10 : n % 10;
        if (rest == 0) {
            return TENS[ten] + (ten == 8 ? "s" : "");
        }
        boolean and = (rest == 1 && ten < 8) || n == 71;
        return TENS[ten] + (and ? " et " : "-") + (rest < 17 ? UNITS[rest] : "dix-" + UNITS[rest - 10]);
    }
}
