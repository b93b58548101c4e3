package org.tocsin.detect.trait;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.detect.name.Headings;
import org.tocsin.detect.name.PerHeading;
import org.tocsin.model.Check;
import org.tocsin.model.Field;
import org.tocsin.model.FoundDate;
import org.tocsin.model.TraitType;

/** A birth date whose day, month and year stand in columns or elements of their own: {@code Jour naissance}, {@code dateNaissance.annee}. */
final class BirthDateInColumnsDetector implements Detector {
    private static final Set<String> DAYS = Set.of("JOUR", "JJ", "J", "DAY", "DD");
    private static final Set<String> MONTHS = Set.of("MOIS", "MM", "M", "MONTH");
    private static final Set<String> YEARS = Set.of("ANNEE", "AN", "AAAA", "AA", "A", "YEAR", "YYYY");
    private static final Set<String> BIRTH =
            Set.of("NAISSANCE", "NAISS", "NAIS", "NE", "NEE", "BIRTH", "BIRTHDATE", "DDN");
    private static final PerHeading<Part> PARTS = new PerHeading<>(BirthDateInColumnsDetector::part);
    private static final Part NONE = new Part("", ' ');
    private static final int OLDEST = 125;
    private static final int STRENGTH = 96;

    private final int referenceYear;

    BirthDateInColumnsDetector(int referenceYear) {
        this.referenceYear = referenceYear;
    }

    /**
     * A heading of a part of a birth date.
     *
     * @param whose the other words of the heading
     * @param which {@code d}, {@code m} or {@code y}; a blank where it is none
     */
    private record Part(String whose, char which) {}

    @Override
    public void find(Reading reading, Findings findings) {
        Map<String, Map<Character, Field>> dates = new HashMap<>();
        for (Columns.Column column : reading.columns().all()) {
            Part part = PARTS.of(column.field().label());
            if (part.which != ' ') {
                dates.computeIfAbsent(part.whose, whose -> new HashMap<>()).putIfAbsent(part.which, column.field());
            }
        }
        dates.values().forEach(parts -> add(reading, parts, findings));
    }

    private static Part part(String heading) {
        List<String> words = List.of(Headings.words(heading).split(" "));
        int last = words.size() - 1;
        if (last < 1 || words.stream().noneMatch(BIRTH::contains)) {
            return NONE;
        }
        for (int at : new int[] {last, 0}) {
            char which = which(words.get(at));
            if (which != ' ') {
                List<String> rest = words.subList(at == 0 ? 1 : 0, at == 0 ? words.size() : last);
                return new Part(String.join(" ", rest), which);
            }
        }
        return NONE;
    }

    private static char which(String word) {
        if (DAYS.contains(word)) {
            return 'd';
        }
        if (MONTHS.contains(word)) {
            return 'm';
        }
        return YEARS.contains(word) ? 'y' : ' ';
    }

    private void add(Reading reading, Map<Character, Field> parts, Findings findings) {
        Field at = parts.get('y');
        int day = number(reading, parts.get('d'));
        int month = number(reading, parts.get('m'));
        int year = number(reading, at);
        boolean possible = year <= referenceYear && year >= referenceYear - OLDEST && month >= 1 && month <= 12;
        if (at != null
                && possible
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth()) {
            FoundDate date =
                    new FoundDate(at.start(), at.end(), year, month, day, FoundDate.Kind.BIRTH, FoundDate.Form.FULL);
            findings.add(TraitType.BIRTH_DATE, date.iso(), at.start(), at.end(), Check.NONE, "column", STRENGTH);
        }
    }

    /** The number in a field, 0 if there is none of one to four digits. */
    private static int number(Reading reading, @Nullable Field field) {
        if (field == null) {
            return 0;
        }
        String text = reading.text().substring(field.start(), field.end()).strip();
        boolean digits = !text.isEmpty() && text.length() <= 4 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(text) : 0;
    }
}
