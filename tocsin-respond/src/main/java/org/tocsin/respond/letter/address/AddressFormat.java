package org.tocsin.respond.letter.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tocsin.model.Fold;
import org.tocsin.respond.letter.address.Addressed.Ready;
import org.tocsin.respond.letter.address.Addressed.Reason;
import org.tocsin.respond.letter.address.Addressed.Refused;
import org.tocsin.respond.letter.pdf.Script;
import org.tocsin.respond.notice.Recipient;

/**
 * Writes addresses after NF Z10-011: at most {@value #MOST_LINES} lines of {@value #WIDTH} characters, no empty line, everything below
 * the addressee in capitals, in France without accents and punctuation, last the city or abroad the country.
 */
public final class AddressFormat {
    public static final int MOST_LINES = 6;
    public static final int WIDTH = 38;

    private static final int MOST_NAME_LINES = 2;
    private static final Pattern POST_CODE = Pattern.compile("(?:F-? ?|FR-? ?)?(\\d{2}) ?(\\d{3})");
    private static final Pattern CODE_AND_CITY = Pattern.compile("(?:F-? ?|FR-? ?)?(\\d{5})[ ,]+(\\D.*)");

    private AddressFormat() {}

    /** The address of a recipient, or why nothing can be posted there. */
    public static Addressed of(Recipient recipient) {
        Optional<Country> country = Country.of(recipient.country());
        if (country.isEmpty()) {
            return new Refused(Reason.UNKNOWN_COUNTRY);
        }
        List<String> names = NameLines.fit(recipient.nameLines(), MOST_NAME_LINES);
        if (names.isEmpty()) {
            return new Refused(Reason.NO_NAME);
        }
        if (names.stream().anyMatch(name -> !Script.isPrintable(name))) {
            return new Refused(Reason.UNPRINTABLE);
        }
        return country.get().isDomestic() ? inFrance(recipient, names) : abroad(recipient, names, country.get());
    }

    private static Addressed inFrance(Recipient recipient, List<String> names) {
        String code = postCode(recipient.postalCode());
        String city = recipient.city().strip();
        Matcher both = CODE_AND_CITY.matcher(city);
        if (both.matches() && (code.isEmpty() || code.equals(both.group(1)))) {
            code = both.group(1);
            city = both.group(2);
        }
        String place = Fold.words(city);
        if (place.isEmpty() || place.chars().allMatch(Character::isDigit)) {
            return new Refused(Reason.NO_CITY);
        }
        if (code.isEmpty()) {
            return new Refused(Reason.NO_POSTAL_CODE);
        }
        List<String> streets = Streets.inFrance(recipient.addressLines(), code, place);
        if (streets.isEmpty()) {
            return new Refused(Reason.NO_STREET);
        }
        String last = Shortening.of(code + ' ' + place, WIDTH, Shortening.CITY);
        return together(names, streets, List.of(last), "FR");
    }

    private static String postCode(String text) {
        Matcher code = POST_CODE.matcher(text.strip());
        return code.matches() && !code.group(1).equals("00") ? code.group(1) + code.group(2) : "";
    }

    private static Addressed abroad(Recipient recipient, List<String> names, Country country) {
        String city = Streets.capitals(recipient.city());
        if (city.isEmpty()) {
            return new Refused(Reason.NO_CITY);
        }
        List<String> streets = Streets.abroad(recipient.addressLines());
        if (streets.isEmpty()) {
            return new Refused(Reason.NO_STREET);
        }
        String code = Streets.capitals(recipient.postalCode());
        String place = country.codeBehindCity() ? city + ' ' + code : code + ' ' + city;
        if (streets.stream().anyMatch(line -> !Script.isPrintable(line)) || !Script.isPrintable(place)) {
            return new Refused(Reason.UNPRINTABLE);
        }
        return together(names, streets, List.of(place.strip(), country.line()), country.code());
    }

    private static Addressed together(List<String> names, List<String> streets, List<String> places, String country) {
        List<String> lines = new ArrayList<>(names);
        int room = MOST_LINES - names.size() - places.size();
        lines.addAll(streets.size() > room ? Streets.joined(streets) : streets);
        lines.addAll(places);
        boolean fits = lines.size() <= MOST_LINES && lines.stream().allMatch(line -> line.length() <= WIDTH);
        return fits ? new Ready(lines, country) : new Refused(Reason.TOO_LONG);
    }
}
