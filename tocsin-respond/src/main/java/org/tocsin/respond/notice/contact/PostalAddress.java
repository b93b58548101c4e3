package org.tocsin.respond.notice.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tocsin.model.Fold;
import org.tocsin.model.Person;
import org.tocsin.registry.TermFile;

/**
 * An address that a letter can be sent to.
 *
 * @param country empty for France
 */
public record PostalAddress(List<String> lines, String postalCode, String city, String country) {
    /** Columns of a registry that name a country. */
    private static final List<String> COUNTRY = List.of("country", "pays", "Country", "Pays", "PAYS");

    private static final Set<String> FRANCE = Set.of("FRANCE", "FR", "FRA", "F", "99100");
    private static final Pattern FRENCH_CODE = Pattern.compile("(?:F[ -]?)?(\\d{2}) ?(\\d{3})");
    private static final Pattern LETTERS = Pattern.compile(".*\\p{L}{2}.*", Pattern.DOTALL);
    private static final Pattern LINES = Pattern.compile("\\s*[\\n\\r;]+\\s*");
    private static final List<String> NOBODY = TermFile.lines(PostalAddress.class, "nobodys-addresses.txt");

    public PostalAddress {
        lines = List.copyOf(lines);
    }

    /** The address of a person; empty if a letter to it reaches nobody. */
    public static Optional<PostalAddress> of(Person person) {
        List<String> lines = lines(person.address());
        String city = PrintedName.clean(person.city());
        String country = country(person);
        if (lines.isEmpty() || !LETTERS.matcher(city).matches() || isNobodys(person.address() + ' ' + city)) {
            return Optional.empty();
        }
        if (!country.isEmpty()) {
            return Optional.of(new PostalAddress(lines, PrintedName.clean(person.postalCode()), city, country));
        }
        Matcher code = FRENCH_CODE.matcher(person.postalCode().strip().toUpperCase(Locale.ROOT));
        return code.matches()
                ? Optional.of(new PostalAddress(lines, code.group(1) + code.group(2), city, ""))
                : Optional.empty();
    }

    private static List<String> lines(String address) {
        List<String> lines = new ArrayList<>();
        boolean named = false;
        for (String line : LINES.split(address)) {
            String clean = PrintedName.clean(line);
            if (!clean.isEmpty()) {
                lines.add(clean);
                named |= LETTERS.matcher(clean).matches();
            }
        }
        return named ? lines : List.of();
    }

    private static String country(Person person) {
        for (String column : COUNTRY) {
            String country = PrintedName.clean(person.extra().getOrDefault(column, ""));
            if (!country.isEmpty() && !FRANCE.contains(Fold.compact(country))) {
                return country;
            }
        }
        return "";
    }

    private static boolean isNobodys(String address) {
        String folded = ' ' + Fold.words(address) + ' ';
        return NOBODY.stream().anyMatch(words -> folded.contains(' ' + words + ' '));
    }

    /** Names no place. */
    @Override
    public String toString() {
        return "PostalAddress[hidden]";
    }
}
