package org.tocsin.respond.letter.address;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tocsin.model.Fold;
import org.tocsin.registry.TermFile;

/** Lines between the addressee and the city. */
final class Streets {
    private static final Pattern NUMBER = Pattern.compile("\\d+ ?(?:BIS|TER|QUATER|[A-H])?");
    private static final Set<String> COMPLEMENTS = TermFile.terms(Streets.class, "complement-words.txt");

    private Streets() {}

    /**
     * Lines in France: in capitals, without accents and punctuation, from the narrower to the wider place. What repeats the city is left
     * out.
     */
    static List<String> inFrance(List<String> lines, String code, String city) {
        List<String> clean = parts(lines)
                .map(line -> split(line).stream()
                        .map(part -> withoutCity(Fold.words(part), code, city))
                        .filter(part -> !part.isEmpty())
                        .toList())
                .flatMap(List::stream)
                .map(Streets::shortened)
                .toList();
        List<String> sorted = new ArrayList<>();
        clean.stream().filter(Streets::isComplement).forEach(sorted::add);
        clean.stream().filter(line -> !isComplement(line)).forEach(sorted::add);
        boolean onlyComplements = sorted.stream().allMatch(Streets::isComplement);
        return onlyComplements && sorted.stream().noneMatch(Streets::isPlace) ? List.of() : sorted;
    }

    /** Lines abroad: in capitals, otherwise as they are. */
    static List<String> abroad(List<String> lines) {
        List<String> clean = new ArrayList<>();
        parts(lines).map(Streets::capitals).forEach(line -> {
            for (String part : line.length() <= AddressFormat.WIDTH ? new String[] {line} : line.split(",")) {
                if (!part.isBlank()) {
                    clean.add(part.strip());
                }
            }
        });
        return clean;
    }

    /** Text in capitals; control characters and repeated blanks gone. */
    static String capitals(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip().toUpperCase(Locale.ROOT);
    }

    /** Neighbouring lines put into one where both fit. */
    static List<String> joined(List<String> lines) {
        List<String> joined = new ArrayList<>();
        for (String line : lines) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).length() + 1 + line.length() <= AddressFormat.WIDTH) {
                joined.set(last, joined.get(last) + ' ' + line);
            } else {
                joined.add(line);
            }
        }
        return joined;
    }

    private static Stream<String> parts(List<String> lines) {
        return lines.stream()
                .flatMap(line -> Arrays.stream(line.split("[\\n\\r;|]+")))
                .map(String::strip)
                .filter(line -> !line.isEmpty());
    }

    /** A line at its commas, but not behind the number of a house. */
    private static List<String> split(String line) {
        List<String> parts = new ArrayList<>();
        for (String part : line.split(",")) {
            int last = parts.size() - 1;
            if (last >= 0 && NUMBER.matcher(Fold.words(parts.get(last))).matches()) {
                parts.set(last, parts.get(last) + ' ' + part);
            } else {
                parts.add(part);
            }
        }
        return parts;
    }

    private static String withoutCity(String line, String code, String city) {
        if (line.equals(city) || line.equals(code)) {
            return "";
        }
        String tail = code + ' ' + city;
        return line.endsWith(tail)
                ? line.substring(0, line.length() - tail.length()).strip()
                : line;
    }

    private static String shortened(String line) {
        String shorter = Shortening.of(line, AddressFormat.WIDTH, Shortening.STREET);
        return shorter.length() > AddressFormat.WIDTH ? Shortening.harder(shorter, AddressFormat.WIDTH) : shorter;
    }

    /** Whether a line says where in a building or estate. */
    private static boolean isComplement(String line) {
        int end = line.indexOf(' ');
        return COMPLEMENTS.contains(end < 0 ? line : line.substring(0, end));
    }

    /** Whether a line that says where in an estate is a place that the post finds by itself. */
    private static boolean isPlace(String line) {
        return line.startsWith("RES") || line.startsWith("LOT") || line.startsWith("CHEZ ") || line.startsWith("CCAS");
    }
}
