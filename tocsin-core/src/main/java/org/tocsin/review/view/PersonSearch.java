package org.tocsin.review.view;

import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tocsin.detect.trait.DateDetector;
import org.tocsin.model.FoundDate;
import org.tocsin.model.Person;
import org.tocsin.model.TraitType;
import org.tocsin.registry.CompactPersonIndex;
import org.tocsin.registry.NameSearch;
import org.tocsin.registry.load.PhoneCell;

/**
 * Finds people of the registry by what a human types: words of a name in any order, also begun or mistyped, a birth date in any French
 * form, a number, a phone, an e-mail. Works on the index in memory; only the people that are given are decoded. Safe for many threads.
 */
public final class PersonSearch {
    /** People looked at for a page, and given at most. */
    private static final int MOST = 200;

    private static final int LONGEST_QUERY = 200;

    /** Digits of a number that stands among other words: shorter ones are days and years. */
    private static final int SHORTEST_NUMBER = 5;

    private static final Pattern BORN = Pattern.compile("(?iu)(^|\\s)n[ée]+s?(\\s+(le|en))?\\s*$");

    /** A NIR without its key. */
    private static final int NIR = 13;

    private static final List<TraitType> NUMBERS = List.of(
            TraitType.PATIENT_ID,
            TraitType.REGISTRY_ID,
            TraitType.NIR,
            TraitType.NATIONAL_ID,
            TraitType.RPPS,
            TraitType.ADELI,
            TraitType.FINESS);

    private final CompactPersonIndex index;
    private final NameSearch names;
    private final DateDetector dates;

    /** A search over the people of this index. */
    public PersonSearch(CompactPersonIndex index, Clock clock) {
        this.index = index;
        names = new NameSearch(index);
        dates = new DateDetector(clock);
    }

    /**
     * The people who are most likely meant, best first.
     *
     * @param from how many of the best to pass over
     * @param most how many at most; together no more than some hundred are ever found
     */
    public List<PersonHit> find(String query, int from, int most, Locale language) {
        String cut = query.strip();
        Set<Integer> humans = new LinkedHashSet<>();
        for (int person : people(cut.substring(0, Math.min(LONGEST_QUERY, cut.length())))) {
            humans.add(index.sameHuman(person));
        }
        Phrases words = Phrases.in(language);
        return humans.stream().skip(from).limit(most).map(p -> hit(p, words)).toList();
    }

    /** Holders of a number first, then people of that day and name, then the others of that name: a date may be mistyped. */
    private int[] people(String query) {
        Set<Integer> found = numbered(query);
        FoundDate date = date(query);
        if (date == null) {
            addAll(found, names.find(query, MOST));
        } else {
            String before = BORN.matcher(query.substring(0, date.start())).replaceFirst(" ");
            String rest = (before + ' ' + query.substring(date.end())).strip();
            int[] born = index.byBirthDate(date.number());
            if (rest.isEmpty()) {
                Arrays.stream(born).limit(MOST).forEach(found::add);
            } else {
                addAll(found, names.among(rest, born));
                addAll(found, names.find(rest, MOST));
            }
        }
        return found.stream().mapToInt(Integer::intValue).limit(MOST).toArray();
    }

    private static void addAll(Set<Integer> found, List<NameSearch.Hit> hits) {
        hits.forEach(hit -> found.add(hit.person()));
    }

    /** The first date in a query: in any form, also digits alone. */
    private @Nullable FoundDate date(String query) {
        List<FoundDate> found = dates.dates(query);
        if (!found.isEmpty()) {
            return found.get(0);
        }
        String label = "né le ";
        for (int i = 0; i < query.length(); i++) {
            boolean begins = Character.isDigit(query.charAt(i)) && (i == 0 || !Character.isDigit(query.charAt(i - 1)));
            List<FoundDate> told = begins ? dates.dates(label + query.substring(i)) : List.of();
            if (!told.isEmpty()) {
                FoundDate date = told.get(0);
                int shift = i - label.length();
                return new FoundDate(
                        date.start() + shift,
                        date.end() + shift,
                        date.year(),
                        date.month(),
                        date.day(),
                        date.kind(),
                        date.form());
            }
        }
        return null;
    }

    /** Who holds a number, e-mail or phone that a query is, as a whole or in one of its words. */
    private Set<Integer> numbered(String query) {
        Set<Integer> found = new LinkedHashSet<>();
        addNumber(found, query);
        for (String part : query.split("\\s+")) {
            if (part.indexOf('@') > 0) {
                add(found, TraitType.EMAIL, part.toLowerCase(Locale.ROOT));
            } else if (part.chars().filter(Character::isDigit).count() >= SHORTEST_NUMBER) {
                addNumber(found, part);
            }
        }
        return found;
    }

    private void addNumber(Set<Integer> found, String written) {
        String number = written.replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT);
        for (TraitType type : NUMBERS) {
            add(found, type, number);
        }
        if (number.length() > NIR) {
            add(found, TraitType.NIR, number.substring(0, NIR));
        }
        String phone = PhoneCell.e164(written);
        if (!phone.isEmpty()) {
            add(found, TraitType.PHONE, phone);
        }
    }

    private void add(Set<Integer> found, TraitType type, String value) {
        for (int person : index.byIdentifier(type, value)) {
            found.add(person);
        }
    }

    private PersonHit hit(int person, Phrases words) {
        Person first = index.person(person);
        List<String> others = Arrays.stream(index.rowsOf(person))
                .skip(1)
                .mapToObj(row -> index.person(row).id())
                .toList();
        boolean married = Facts.marriedName(first);
        return new PersonHit(
                person,
                first.id(),
                first.population(),
                Facts.name(first),
                married ? VisibleText.of(first.birthName()) : "",
                words.date(first.birthDate()),
                VisibleText.of((first.postalCode() + " " + first.city()).strip()),
                others);
    }
}
