package org.tocsin.synth.leak;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.tocsin.synth.people.Dice;

/** How one document writes names, dates and numbers; drawn once, so that a document is consistent with itself. */
final class Voice {
    private static final List<String> DATES = List.of(
            "dd/MM/yyyy",
            "dd/MM/yyyy",
            "dd/MM/yyyy",
            "dd/MM/yyyy",
            "d MMMM yyyy",
            "d MMMM yyyy",
            "dd.MM.yyyy",
            "dd-MM-yyyy",
            "yyyy-MM-dd",
            "dd/MM/yy",
            "dd.MM.yy");
    private final DateTimeFormatter date;
    private final String pattern;
    private final boolean upperLast;
    private final boolean upperAll;
    private final boolean plainLetters;
    final boolean lastFirst;
    private final boolean spacedNir;
    private final int phone;
    private final boolean longTitles;

    Voice(Dice dice, boolean sortableDates) {
        pattern = sortableDates ? "yyyy-MM-dd" : dice.pick(DATES);
        date = DateTimeFormatter.ofPattern(pattern, Locale.FRENCH);
        upperLast = dice.chance(0.7);
        upperAll = dice.chance(0.12);
        plainLetters = dice.chance(0.15);
        lastFirst = dice.chance(0.5);
        spacedNir = dice.chance(0.6);
        phone = dice.below(5);
        longTitles = dice.chance(0.4);
    }

    String date(LocalDate day) {
        String text = day.format(date);
        return pattern.startsWith("d MMMM") && day.getDayOfMonth() == 1 ? "1er" + text.substring(1) : text;
    }

    String last(String name) {
        return letters(upperLast || upperAll ? name.toUpperCase(Locale.FRENCH) : name);
    }

    String first(String name) {
        return letters(upperAll ? name.toUpperCase(Locale.FRENCH) : name);
    }

    private String letters(String name) {
        return plainLetters ? bare(name) : name;
    }

    /** Without accents. */
    static String bare(String name) {
        return Normalizer.normalize(name.replace("œ", "oe").replace("Œ", "OE"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }

    String title(boolean female) {
        return longTitles ? (female ? "Madame" : "Monsieur") : female ? "Mme" : "M.";
    }

    /** A NIR in groups of 1 2 2 2 3 3 2, or as one run. */
    String nir(String nir) {
        return spacedNir
                ? nir.charAt(0) + " " + nir.substring(1, 3) + " " + nir.substring(3, 5) + " " + nir.substring(5, 7)
                        + " " + nir.substring(7, 10) + " " + nir.substring(10, 13) + " " + nir.substring(13)
                : nir;
    }

    String phone(String ten) {
        return switch (phone) {
            case 0 -> ten;
            case 1 -> pairs(ten, ".");
            case 2 -> "+33 " + pairs(ten, " ").substring(1);
            case 3 -> pairs(ten, "-");
            default -> pairs(ten, " ");
        };
    }

    private static String pairs(String ten, String separator) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < ten.length(); i += 2) {
            out.append(i == 0 ? "" : separator).append(ten, i, Math.min(ten.length(), i + 2));
        }
        return out.toString();
    }
}
