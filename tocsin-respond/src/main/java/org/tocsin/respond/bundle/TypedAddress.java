package org.tocsin.respond.bundle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tocsin.model.Fold;
import org.tocsin.respond.notice.Recipient;

/** An address as somebody typed it in one line, parts divided by commas. The name that was typed is left out: a notice goes to whom it is for. */
final class TypedAddress {
    private static final Pattern PLACE = Pattern.compile("(?:F[ -]?)?(\\d{2}) ?(\\d{3}) +(\\p{L}.*)");
    private static final Pattern STREET_AND_PLACE = Pattern.compile("(.+?)[ ]+(\\d{5}) +(\\p{L}.*)");
    private static final Pattern DIGIT = Pattern.compile(".*\\d.*");

    private final List<String> parts;

    TypedAddress(String typed) {
        parts = Arrays.stream(typed.split("[,;\\n\\r]+"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** Whether it names the street, code and town of this address, whatever else it says. */
    boolean isAt(Recipient known) {
        String typed = Fold.compact(String.join(" ", parts));
        return !known.addressLines().isEmpty()
                && known.addressLines().stream().allMatch(line -> typed.contains(Fold.compact(line)))
                && typed.contains(Fold.compact(known.postalCode()))
                && typed.contains(Fold.compact(known.city()));
    }

    /** The same person at this address. Where no town can be made out, it has none, and no letter can be written. */
    Recipient of(Recipient person) {
        List<String> lines = new ArrayList<>(withoutName(person));
        String code = "";
        String city = "";
        String country = "";
        int place = place(lines);
        if (place >= 0) {
            Matcher found = PLACE.matcher(lines.get(place));
            if (!found.matches()) {
                // street and town in one part
                Matcher both = STREET_AND_PLACE.matcher(lines.get(place));
                both.matches();
                lines.set(place, both.group(1));
                lines.add(place + 1, both.group(2) + ' ' + both.group(3));
                place++;
                found = PLACE.matcher(lines.get(place));
                found.matches();
            }
            code = found.group(1) + found.group(2);
            city = found.group(3);
            country = place + 1 < lines.size() ? lines.get(lines.size() - 1) : "";
            lines = lines.subList(0, place);
        } else if (lines.size() > 2) {
            // abroad codes have many forms: the part before the country stays as it was typed
            country = lines.get(lines.size() - 1);
            city = lines.get(lines.size() - 2);
            lines = lines.subList(0, lines.size() - 2);
        }
        return new Recipient(
                person.nameLines(),
                "",
                lines,
                code,
                city,
                country.equalsIgnoreCase("France") ? "" : country,
                List.of());
    }

    private static int place(List<String> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (PLACE.matcher(lines.get(i)).matches()
                    || STREET_AND_PLACE.matcher(lines.get(i)).matches()) {
                return i;
            }
        }
        return -1;
    }

    /** The parts without a first one that is no more than words of the person's name and a title. */
    private List<String> withoutName(Recipient person) {
        if (parts.isEmpty() || DIGIT.matcher(parts.get(0)).matches()) {
            return parts;
        }
        Set<String> name = new HashSet<>(
                List.of(Fold.words(String.join(" ", person.nameLines())).split(" ")));
        boolean named = Arrays.stream(Fold.words(parts.get(0)).split(" ")).anyMatch(name::contains);
        return named ? parts.subList(1, parts.size()) : parts;
    }
}
