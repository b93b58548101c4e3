package org.tocsin.respond.severity;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.tocsin.model.Category;
import org.tocsin.model.DataClass;

/** The sentences of an explanation in one language. */
final class Sentences {
    private final ResourceBundle bundle;
    private final Locale locale;

    /** In French for a French locale, else in English. */
    Sentences(Locale language) {
        locale = language.getLanguage().equals("fr") ? Locale.FRENCH : Locale.ROOT;
        bundle = ResourceBundle.getBundle("org.tocsin.respond.severity.sentences", locale);
    }

    String get(String key, Object... values) {
        Object[] words = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            words[i] = String.valueOf(values[i]);
        }
        return new MessageFormat(bundle.getString(key), locale).format(words);
    }

    /** A day, day first in French. */
    String day(LocalDate day) {
        return locale.equals(Locale.FRENCH)
                ? DateTimeFormatter.ofPattern("dd/MM/yyyy", locale).format(day)
                : day.toString();
    }

    String classes(Set<DataClass> classes) {
        return classes.stream().map(c -> get("class." + c.word())).collect(Collectors.joining(", "));
    }

    String categories(Set<Category> categories) {
        return categories.isEmpty()
                ? get("category.none")
                : categories.stream().map(c -> get("category." + c.word())).collect(Collectors.joining(", "));
    }

    String score(Severity s) {
        return get(
                "score",
                number(s.quarters()),
                get("band." + s.band().word()),
                s.context(),
                number(s.quartersOfEase()),
                number(s.quartersAdded()));
    }

    /** The term EI: what was shown by which the person can be known. */
    String ease(Severity s, Shown shown, Traits traits) {
        String ease = number(s.quartersOfEase());
        if (Rater.needsName(shown)) {
            return get(traits.namesakes() == 1 ? "ease.name.one" : "ease.name", ease, traits.namesakes());
        }
        if (!shown.has(DataClass.IDENTITY)) {
            return get("ease.code", ease);
        }
        return get(s.identification() == Identification.MAXIMUM ? "ease.maximum" : "ease.part", ease);
    }

    /** The term CB: what is added for which circumstance. */
    String circumstances(Severity s) {
        Circumstances c = s.circumstances();
        List<String> parts = new ArrayList<>();
        parts.add(get("confidentiality." + word(c.confidentiality())));
        parts.add(get("integrity." + word(c.integrity())));
        parts.add(get("availability." + word(c.availability())));
        parts.add(get("malicious." + c.malicious()));
        return get("circumstances", number(s.quartersAdded()), String.join(", ", parts));
    }

    /** With the decimal sign of the language. */
    private String number(int quarters) {
        String decimal = Severity.decimal(quarters);
        return locale.equals(Locale.FRENCH) ? decimal.replace('.', ',') : decimal;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
