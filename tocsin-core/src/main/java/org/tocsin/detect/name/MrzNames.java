package org.tocsin.detect.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.model.Fold;
import org.tocsin.model.PersonName;

/** Reads names in machine-readable zones (ICAO 9303 TD1 and TD3, French identity card of 1988: 2 lines of 36). */
final class MrzNames {
    private static final int SHORTEST = 20;

    /** The names in the zones of a text. */
    List<Found> in(String text) {
        List<Found> out = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int mark = text.indexOf("<<", from);
            if (mark < 0) {
                break;
            }
            int start = text.lastIndexOf('\n', mark) + 1;
            int end = text.indexOf('\n', mark);
            end = end < 0 ? text.length() : end;
            name(text, start, end).ifPresent(out::add);
            from = end + 1;
        }
        return out;
    }

    private static Optional<Found> name(String text, int lineStart, int lineEnd) {
        String line = text.substring(lineStart, lineEnd);
        int lead = line.length() - line.stripLeading().length();
        String zone = line.strip().replace(" ", "");
        if (zone.length() < SHORTEST || !line.strip().equals(zone)) {
            return Optional.empty();
        }
        int begin = (zone.startsWith("P") && zone.length() > 40) || zone.startsWith("IDFRA") ? 5 : 0;
        int cut = zone.indexOf("<<", begin);
        if (cut <= begin || (begin == 0 && !plain(zone))) {
            return Optional.empty();
        }
        String surname = Fold.words(zone.substring(begin, cut).replace('<', ' '));
        String given = zone.startsWith("IDFRA")
                ? givenOnNextLine(text, lineEnd)
                : Fold.words(zone.substring(cut).replace('<', ' '));
        if (surname.isEmpty() || hasDigit(surname) || (hasDigit(given) && begin == 0)) {
            return Optional.empty();
        }
        int start = lineStart + lead + begin;
        PersonName name = new PersonName(surname, "", hasDigit(given) ? "" : given, true);
        return Optional.of(new Found(name, start, start + cut - begin, "machine-readable zone", true));
    }

    private static boolean plain(String zone) {
        return zone.chars().allMatch(c -> c == '<' || (c >= 'A' && c <= 'Z'));
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    /** On the card of 1988 the given names stand in places 14 to 27 of the second line. */
    private static String givenOnNextLine(String text, int lineEnd) {
        int start = lineEnd + 1;
        return start + 27 <= text.length()
                ? Fold.words(text.substring(start + 13, start + 27).replace('<', ' '))
                : "";
    }
}
