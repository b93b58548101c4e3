package org.tocsin.respond.letter.address;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tocsin.model.Fold;
import org.tocsin.registry.TermFile;

/**
 * Where a letter goes.
 *
 * @param code ISO 3166, two letters
 */
record Country(String code) {
    private static final List<Locale> LANGUAGES = List.of(
            Locale.FRENCH,
            Locale.ENGLISH,
            Locale.GERMAN,
            Locale.ITALIAN,
            Locale.forLanguageTag("es"),
            Locale.forLanguageTag("pt"),
            Locale.forLanguageTag("nl"),
            Locale.forLanguageTag("ar"));
    /** Parts of France with a code of their own: French post delivers there at home, by post codes 97 and 98. */
    private static final Set<String> FRENCH =
            Set.of("FR", "GP", "MQ", "GF", "RE", "YT", "PM", "BL", "MF", "NC", "PF", "WF", "TF");

    private static final Set<String> CODE_BEHIND_CITY = TermFile.terms(Country.class, "code-behind-city.txt");
    private static final Map<String, String> NAMES = names();

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = locale(code);
            names.put(code, code);
            names.put(country.getISO3Country(), code);
            LANGUAGES.forEach(language -> names.put(Fold.words(country.getDisplayCountry(language)), code));
        }
        TermFile.pairs(Country.class, "country-names.txt").forEach((code, list) -> {
            for (String name : list.split(",")) {
                names.put(Fold.words(name), code);
            }
        });
        return Map.copyOf(names);
    }

    private static Locale locale(String code) {
        return new Locale.Builder().setRegion(code).build();
    }

    /** The country of this name or code, in any of the languages most met; France if nothing is said. */
    static Optional<Country> of(String text) {
        String name = Fold.words(text);
        if (name.isEmpty()) {
            return text.isBlank() ? Optional.of(new Country("FR")) : Optional.empty();
        }
        return Optional.ofNullable(NAMES.get(name)).map(Country::new);
    }

    boolean isDomestic() {
        return FRENCH.contains(code);
    }

    /** Whether the post code stands behind or below the city, as in London. */
    boolean codeBehindCity() {
        return CODE_BEHIND_CITY.contains(code);
    }

    /** The last line of an address: the name in capitals, in the language of the country of posting. */
    String line() {
        return Fold.words(locale(code).getDisplayCountry(Locale.FRENCH));
    }
}
