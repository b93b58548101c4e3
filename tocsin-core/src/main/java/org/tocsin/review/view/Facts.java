package org.tocsin.review.view;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tocsin.link.Agreement;
import org.tocsin.link.DateLevel;
import org.tocsin.link.Entity;
import org.tocsin.link.Evidence;
import org.tocsin.link.NameLevel;
import org.tocsin.model.Fold;
import org.tocsin.model.Person;
import org.tocsin.model.PersonName;
import org.tocsin.model.Population;
import org.tocsin.model.TraitType;
import org.tocsin.registry.Identifiers;
import org.tocsin.review.view.Fact.Comparison;
import org.tocsin.review.view.Fact.Kind;

/** Puts what a document shows about a human being beside what the registry knows about a candidate. */
final class Facts {
    private static final int DIGITS_SHOWN = 3;
    private static final String FUNCTION = "function";

    private final Phrases words;
    private final Entity human;
    private final Evidence evidence;
    private final List<Person> rows;
    private final List<Fact> facts = new ArrayList<>();

    /** @param rows the rows of the candidate in the registry, the first one first */
    private Facts(Phrases words, Entity human, Evidence evidence, List<Person> rows) {
        this.words = words;
        this.human = human;
        this.evidence = evidence;
        this.rows = rows;
    }

    /** The facts in the order in which they are shown; what neither side knows is left out. */
    static List<Fact> of(Phrases words, Entity human, Evidence evidence, List<Person> rows) {
        Facts facts = new Facts(words, human, evidence, rows);
        facts.name();
        facts.birthDate();
        facts.age();
        facts.sex();
        facts.number(Kind.NIR, evidence.nir(), TraitType.NIR);
        facts.number(Kind.PATIENT_ID, evidence.patientId(), TraitType.PATIENT_ID, TraitType.NATIONAL_ID);
        if (rows.get(0).population() != Population.PATIENT
                || !human.values(TraitType.REGISTRY_ID).isEmpty()) {
            facts.number(Kind.REGISTRY_ID, evidence.registryId(), TraitType.REGISTRY_ID);
        }
        facts.number(Kind.PROFESSIONAL_ID, evidence.professionalId(), TraitType.RPPS, TraitType.ADELI);
        facts.function();
        facts.address();
        facts.contact(Kind.EMAIL, evidence.email(), TraitType.EMAIL);
        facts.contact(Kind.PHONE, evidence.phone(), TraitType.PHONE);
        return facts.facts;
    }

    private void name() {
        String shown = joined(human.names().stream().map(Facts::name));
        String said = words.of("name", evidence.name());
        boolean born = rows.stream().anyMatch(row -> marriedName(row) && isShown(row.birthName()));
        boolean used = rows.stream().anyMatch(row -> isShown(row.usedName()));
        add(
                Kind.NAME,
                joined(rows.stream().map(Facts::name)),
                shown,
                comparison(evidence.name()),
                born && !used ? words.get("name.by_birth_name", said) : said);
        String birth = joined(rows.stream().filter(Facts::marriedName).map(Person::birthName));
        if (!birth.isEmpty()) {
            birthName(birth, shown, born);
        }
    }

    private boolean isShown(String surname) {
        String folded = Fold.compact(surname);
        return !folded.isEmpty()
                && human.names().stream()
                        .anyMatch(name -> Fold.compact(name.surname()).equals(folded)
                                || Fold.compact(name.otherSurname()).equals(folded));
    }

    /** Compared only where the document shows a surname that is not the one used today. */
    private void birthName(String birth, String shown, boolean agrees) {
        Comparison comparison = agrees ? Comparison.AGREES : Comparison.NOT_IN_DOCUMENT;
        add(Kind.BIRTH_NAME, birth, agrees ? shown : "", comparison, words.of("comparison", comparison));
    }

    static boolean marriedName(Person person) {
        return !person.usedName().isEmpty()
                && !person.birthName().isEmpty()
                && !Fold.compact(person.usedName()).equals(Fold.compact(person.birthName()));
    }

    static String name(Person person) {
        String surname = person.usedName().isEmpty() ? person.birthName() : person.usedName();
        return VisibleText.of((surname + " " + person.givenNames().replace(';', ' ')).strip());
    }

    static String name(PersonName name) {
        String other = name.otherSurname().isEmpty() ? "" : " / " + name.otherSurname();
        return (name.surname() + other + " " + name.given()).strip();
    }

    private static Comparison comparison(NameLevel level) {
        return switch (level) {
            case FULL, SWAPPED -> Comparison.AGREES;
            case TYPO, SWAPPED_TYPO, TWO_TYPOS, DOUBLE_TYPO, INITIAL, SECOND_GIVEN, SURNAME, GIVEN, TYPO_SURNAME ->
                Comparison.SIMILAR;
            case OTHER_GIVEN, OTHER_SURNAME, DIFFERENT, MISSING -> Comparison.DIFFERS;
        };
    }

    private void birthDate() {
        String shown = joined(human.of(TraitType.BIRTH_DATE).map(t -> words.date(number(t.value()))));
        DateLevel level = evidence.birthDate();
        Comparison comparison = switch (level) {
            case EXACT -> Comparison.AGREES;
            case PARTIAL, NEAR, TWO_PARTS -> Comparison.SIMILAR;
            case SAME_YEAR, DIFFERENT, MISSING -> Comparison.DIFFERS;
        };
        String known = joined(rows.stream().map(row -> words.date(row.birthDate())));
        add(Kind.BIRTH_DATE, known, shown, comparison, words.of("date", level));
    }

    /** The year of the document is not known: an age agrees if the person has lately had it. */
    private void age() {
        boolean dated = human.of(TraitType.BIRTH_DATE).findAny().isPresent();
        if (!dated && evidence.age() != Agreement.MISSING) {
            boolean fits = evidence.age() == Agreement.AGREES;
            add(
                    Kind.AGE,
                    joined(rows.stream().map(row -> words.date(row.birthDate()))),
                    years(Integer.parseInt(human.values(TraitType.AGE).get(0))),
                    fits ? Comparison.SIMILAR : Comparison.DIFFERS,
                    words.get(fits ? "fact.age.fits" : "fact.age.differs"));
        }
    }

    private String years(int years) {
        return years == 0 ? words.get("fact.age.months") : words.counted("fact.age.shown", years);
    }

    static int number(String iso) {
        String digits = iso.replace("-", "");
        return digits.length() == 8 && digits.chars().allMatch(Character::isDigit) ? Integer.parseInt(digits) : 0;
    }

    private void sex() {
        compare(Kind.SEX, evidence.sex(), joined(rows.stream().map(Person::sex)), values(TraitType.SEX), "number");
    }

    private void number(Kind kind, Agreement level, TraitType... types) {
        Set<String> shown = new LinkedHashSet<>();
        Set<String> known = new LinkedHashSet<>();
        for (TraitType type : types) {
            shown.addAll(human.values(type));
            rows.forEach(row -> Identifiers.each(row, (held, value) -> {
                if (held == type) {
                    known.add(value);
                }
            }));
        }
        Stream<String> tails = known.stream().map(value -> shown.contains(value) ? value : tail(value));
        compare(kind, level, joined(tails), joined(shown.stream()), "number");
    }

    /** It is compared with nothing; a human sees whether it fits the document. */
    private void function() {
        String known = joined(
                rows.stream().map(row -> row.extra().getOrDefault(FUNCTION, "")).map(VisibleText::of));
        add(Kind.FUNCTION, known, "", Comparison.NOT_IN_DOCUMENT, words.get("fact.function.not_compared"));
    }

    /** No more of a number than its last digits. */
    static String tail(String value) {
        int hidden = Math.max(0, value.length() - Math.min(DIGITS_SHOWN, value.length() / 2));
        return "•".repeat(hidden) + value.substring(hidden);
    }

    private void address() {
        String shown = joined(
                Stream.concat(human.values(TraitType.ADDRESS).stream(), human.values(TraitType.POSTAL_CITY).stream()));
        String known = joined(rows.stream().map(Facts::address));
        compare(Kind.ADDRESS, evidence.address(), known, shown, "address");
    }

    static String address(Person row) {
        return VisibleText.of(joined(Stream.of(row.address(), (row.postalCode() + " " + row.city()).strip())));
    }

    private void contact(Kind kind, Agreement level, TraitType type) {
        String known = joined(rows.stream()
                .flatMap(row -> (type == TraitType.EMAIL ? row.emails() : row.phones()).stream())
                .map(VisibleText::of));
        compare(kind, level, known, values(type), type == TraitType.EMAIL ? "email" : "number");
    }

    private String values(TraitType type) {
        return joined(human.values(type).stream());
    }

    private void compare(Kind kind, Agreement level, String known, String shown, String scale) {
        Comparison comparison = switch (level) {
            case AGREES, AGREES_UNLABELLED -> Comparison.AGREES;
            case NEAR, STREET, PLACE, TOWN -> Comparison.SIMILAR;
            // another value of a kind that weighs nothing when it differs
            case DIFFERS, MISSING -> Comparison.DIFFERS;
        };
        Agreement said = level == Agreement.MISSING ? Agreement.DIFFERS : level;
        add(kind, known, shown, comparison, words.of(scale, said));
    }

    private void add(Kind kind, String known, String shown, Comparison both, String said) {
        if (known.isEmpty() && shown.isEmpty()) {
            return;
        }
        Comparison comparison =
                known.isEmpty() ? Comparison.NOT_IN_REGISTRY : shown.isEmpty() ? Comparison.NOT_IN_DOCUMENT : both;
        String remark = comparison == both ? said : words.of("comparison", comparison);
        facts.add(new Fact(kind, words.of("fact", kind), known, shown, comparison, remark));
    }

    private static String joined(Stream<String> values) {
        return String.join(", ", values.filter(v -> !v.isEmpty()).distinct().toList());
    }
}
