package org.tocsin.detect;

import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tocsin.detect.trait.DateDetector;
import org.tocsin.model.Check;
import org.tocsin.model.FoundDate;
import org.tocsin.model.Passage;
import org.tocsin.model.PersonName;
import org.tocsin.model.Trait;
import org.tocsin.model.TraitType;

/**
 * Takes a date right behind a full name for a birth date, where nothing says otherwise: {@code DUPONT Marie 12/03/1967}, alone
 * or line after line.
 */
final class DatesBesideNames {
    private static final int REACH = 24;
    private static final int ADULT = 15;
    private static final int LIST = 3;
    private static final int SPREAD = 6;
    private static final int OLDEST = 115;

    private final DateDetector dates;
    private final int year;

    DatesBesideNames(Clock clock) {
        this.dates = new DateDetector(clock);
        this.year = Year.now(clock).getValue();
    }

    /** Birth dates among the unlabelled dates of a passage, beside the names found in it; its dates, if they are known already. */
    List<Trait> find(Passage passage, List<Trait> traits, List<Trait> names, @Nullable List<FoundDate> known) {
        if (names.isEmpty() || passage.isRow()) {
            return List.of();
        }
        TreeMap<Integer, FoundDate> open = new TreeMap<>();
        int latest = 0;
        for (FoundDate date : known == null ? dates.dates(passage.text()) : known) {
            latest = Math.max(latest, date.year());
            boolean whole = date.form() != FoundDate.Form.LOOSE && date.form() != FoundDate.Form.YEAR;
            if (date.kind() == FoundDate.Kind.UNKNOWN && whole && date.year() <= year && year - date.year() < OLDEST) {
                open.put(date.start(), date);
            }
        }
        boolean path = passage.name().equals(Passage.PATH);
        if (!path) {
            names.stream()
                    .filter(n -> n.rule().equals("label"))
                    .forEach(n -> CompactDate.behind(passage.text(), n.end(), year - OLDEST, year)
                            .ifPresent(d -> open.put(d.start(), d)));
        }
        if (path) {
            names.forEach(n -> CompactDate.behind(passage.text(), n.end(), year - OLDEST, year)
                    .ifPresent(d -> open.put(d.start(), d)));
        }
        traits.stream().filter(t -> t.type() == TraitType.BIRTH_DATE).forEach(t -> open.remove(t.start()));
        return chosen(beside(passage.text(), names, open), latest);
    }

    private static List<FoundDate> beside(String text, List<Trait> names, NavigableMap<Integer, FoundDate> open) {
        List<FoundDate> out = new ArrayList<>();
        for (Trait name : names) {
            boolean full = !PersonName.decode(name.value()).given().isEmpty()
                    && !name.rule().equals("email");
            Map.Entry<Integer, FoundDate> next = open.ceilingEntry(name.end());
            if (full && next != null && next.getKey() - name.end() <= REACH && blank(text, name.end(), next.getKey())) {
                out.add(next.getValue());
            }
        }
        return out;
    }

    /** Whether only blanks, separators and a letter for the sex stand between. */
    private static boolean blank(String text, int from, int to) {
        int letters = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                return false;
            }
            letters += Character.isLetterOrDigit(c) ? 1 : 0;
        }
        return letters <= 1;
    }

    private List<Trait> chosen(List<FoundDate> dates, int latest) {
        int low = dates.stream().mapToInt(FoundDate::year).min().orElse(0);
        int high = dates.stream().mapToInt(FoundDate::year).max().orElse(0);
        boolean list = dates.size() >= LIST && high - low >= SPREAD;
        List<Trait> out = new ArrayList<>();
        for (FoundDate date : dates) {
            boolean old = date.year() <= year - ADULT || date.year() <= latest - 3;
            if (list || old) {
                out.add(new Trait(
                        TraitType.BIRTH_DATE, date.iso(), date.start(), date.end(), Check.NONE, "beside name", false));
            }
        }
        return out;
    }
}
