package org.tocsin.review.view;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Category;
import org.tocsin.model.Outcome;
import org.tocsin.model.Reason;
import org.tocsin.words.Words;

/** What review says, in French or English; the words of the result tables are those of the whole product. Immutable. */
public final class Phrases {
    private static final Phrases FRENCH = new Phrases(Locale.FRENCH);
    private static final Phrases ENGLISH = new Phrases(Locale.ROOT);

    private static final Pattern PLACE = Pattern.compile("(\\p{Alpha}+)(?:[: ](\\d+))?");

    private final Locale locale;
    private final ResourceBundle bundle;
    private final Words shared;

    private Phrases(Locale locale) {
        this.locale = locale;
        shared = Words.in(locale);
        bundle = ResourceBundle.getBundle("org.tocsin.review.view.phrases", locale);
    }

    /** French for a French locale, else English. */
    public static Phrases in(Locale language) {
        return language.getLanguage().equals("fr") ? FRENCH : ENGLISH;
    }

    /** Whether these are the French words. */
    public boolean isFrench() {
        return locale.equals(Locale.FRENCH);
    }

    /** The text of this key with its gaps filled; numbers are printed without grouping. */
    public String get(String key, Object... values) {
        Object[] words = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            words[i] = String.valueOf(values[i]);
        }
        return new MessageFormat(bundle.getString(key), locale).format(words);
    }

    /** Whether there is such a text. */
    boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** What is said for a constant: {@code name.typo}, {@code role.subject}. */
    public String of(String kind, Enum<?> constant) {
        String word = constant.name().toLowerCase(Locale.ROOT);
        return has(kind + "." + word) ? get(kind + "." + word) : shared.get(kind, word);
    }

    /** A word of the result tables as people read it. */
    String shared(String kind, String word) {
        return shared.get(kind, word);
    }

    /** A kind of document, also an unknown one. */
    String category(@Nullable Category category) {
        return category == null ? get("category.none") : of("category", category);
    }

    /** An outcome with its reason. */
    String outcome(Outcome outcome, @Nullable Reason reason) {
        String ended = get("ended." + outcome.word());
        return reason == null ? ended : ended + " (" + of("reason", reason) + ")";
    }

    /** A text that differs by number: {@code key.one} or {@code key.many}, the number its first gap. */
    String counted(String key, int count, Object... values) {
        Object[] all = new Object[values.length + 1];
        all[0] = count;
        System.arraycopy(values, 0, all, 1, values.length);
        return get(key + (count == 1 ? ".one" : ".many"), all);
    }

    /** {@code a, b and c}. */
    String and(List<String> parts) {
        return joined(parts, "and");
    }

    /** {@code a, b or c}. */
    String or(List<String> parts) {
        return joined(parts, "or");
    }

    private String joined(List<String> parts, String key) {
        int last = parts.size() - 1;
        return last < 1 ? String.join("", parts) : get(key, String.join(", ", parts.subList(0, last)), parts.get(last));
    }

    /** A date given as yyyymmdd with 00 for what is unknown; empty for 0. */
    public String date(int date) {
        int year = date / 10_000;
        int month = date / 100 % 100;
        int day = date % 100;
        if (date == 0) {
            return "";
        }
        if (month == 0) {
            return Integer.toString(year);
        }
        String ofYear =
                isFrench() ? String.format(Locale.ROOT, "%02d/%04d", month, year) : get("month." + month) + " " + year;
        String dayBefore = isFrench() ? String.format(Locale.ROOT, "%02d/", day) : day + " ";
        return day == 0 ? ofYear : dayBefore + ofYear;
    }

    /** The name of a passage in words: {@code page:3 row:1} is page 3, row 1. */
    public String place(String passage) {
        List<String> parts = new ArrayList<>();
        Matcher part = PLACE.matcher(passage);
        while (part.find()) {
            String key = "place." + part.group(1);
            parts.add(has(key) ? get(key, part.group(2) == null ? "" : part.group(2)) : part.group());
        }
        return String.join(", ", parts);
    }

    /** Begins with a capital letter. */
    static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
