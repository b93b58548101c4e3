package org.tocsin.link;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.tocsin.model.Fold;
import org.tocsin.model.Person;
import org.tocsin.model.Population;
import org.tocsin.registry.AddressForm;
import org.tocsin.registry.EditDistance;
import org.tocsin.registry.PersonIndex;

/** How rare names and birth dates of registry people are among the registry. Safe for many threads. */
final class Rarities {
    /** Days on which the people of a registry are born, were they spread evenly; weighs as much as that many people. */
    private static final double DAYS_OF_BIRTH = 30_000;

    /** How many times as many names lie within two mistyped letters as within one. */
    private static final double TWO_TYPOS = 5;

    private static final double INITIALS = 12;

    /** Bits that an agreement with a part of a compound is less worth than one with the whole: one in sixteen leaves the rest out. */
    private static final double PARTLY = 4;

    /** The same where a given name is shown that the person does not bear. */
    private static final double BEYOND = 8;

    /** How often somebody else bears a given name behind the first: few names serve so, and for many people. */
    private static final double SECOND = 0.08;

    /** How many people of the registry are asked, evenly spread, how many share their name. */
    private static final int ASKED = 20_000;

    /** Before anybody is asked, a name seen once is believed to be as frequent as this, in people; weighs as much as so many asked. */
    private static final double SEEN_ONCE = 0.4;

    private static final double BELIEF = 100;

    private final PersonIndex index;
    private final double people;
    private final double unseen;

    Rarities(PersonIndex index) {
        this.index = index;
        this.people = Math.max(1, index.size());
        this.unseen = 1 - seenOnce();
    }

    /**
     * How many people a name stands for that one person bears: as many among the asked bear a name of two as a name of one (Good 1953).
     * Most names of a registry are borne by one person, and a stranger seldom bears just that name.
     */
    private double seenOnce() {
        int step = Math.max(1, index.size() / ASKED);
        double one = 0;
        double two = 0;
        for (int i = 0; i < index.size(); i += step) {
            Person person = index.person(i);
            int bearers = index.byFullName(surname(person), firstGiven(person)).length;
            one += bearers == 1 ? 1 : 0;
            two += bearers == 2 ? 1 : 0;
        }
        return Math.min(1, (BELIEF * SEEN_ONCE + two) / (BELIEF + one));
    }

    private static String surname(Person known) {
        return Fold.words(known.usedName().isEmpty() ? known.birthName() : known.usedName());
    }

    /** Surprise when somebody else agrees with this person as far as this evidence says. */
    Rarity of(Evidence e, RecentPeople.Known looked, NameMatch match) {
        Person known = looked.person();
        double name = name(match, looked);
        return new Rarity(
                known.population() == Population.PATIENT,
                match.partly() ? Math.max(0, name - (match.beyond() ? BEYOND : PARTLY)) : name,
                e.birthDate() == DateLevel.EXACT ? date(known.birthDate()) : 0,
                place(e.address(), known),
                match.partly());
    }

    private double place(Agreement address, Person known) {
        return switch (address) {
            case PLACE -> bits(Math.max(0.5, index.placeCount(AddressForm.postalCode(known.postalCode()))) / people);
            case TOWN -> bits(Math.max(0.5, index.placeCount(Fold.words(known.city()))) / people);
            default -> 0;
        };
    }

    /** Some days are given to many, as the first of January where the day is not known. */
    private double date(int birthDate) {
        int others = index.byBirthDate(birthDate).length - 1;
        return -Weights.log2((Math.max(0, others) + 1) / (people + DAYS_OF_BIRTH));
    }

    private double name(NameMatch match, RecentPeople.Known looked) {
        NameLevel level = match.level();
        if (level == NameLevel.MISSING || level == NameLevel.DIFFERENT) {
            return 0;
        }
        String surname = agreeing(match, looked);
        String given = match.partly()
                ? firstGiven(looked.person())
                : looked.names().given().called();
        double surnameShare = Math.max(0.5, rarest(surname)) / people;
        double givenShare = Math.max(0.5, index.givenNameCount(given)) / people;
        return switch (level) {
            case FULL, SWAPPED -> bits(full(surname, given, surnameShare * givenShare));
            case TYPO, SWAPPED_TYPO, DOUBLE_TYPO -> bits(mistyped(level, surname, given, surnameShare, givenShare));
            case TWO_TYPOS -> bits(TWO_TYPOS * mistyped(NameLevel.TYPO, surname, given, surnameShare, givenShare));
            case TYPO_SURNAME -> bits(near(index.similarSurnames(compact(surname)), index::surnameCount));
            case INITIAL -> bits(surnameShare / INITIALS);
            case SECOND_GIVEN -> bits(surnameShare * SECOND);
            case SURNAME, OTHER_GIVEN -> bits(surnameShare);
            default -> bits(givenShare);
        };
    }

    /** The surname of the person that agrees, or the words of it that do: a rare other surname tells nothing. */
    private static String agreeing(NameMatch match, RecentPeople.Known looked) {
        Set<String> parts = looked.names().parts();
        String shared = Arrays.stream(match.surname().split(" "))
                .filter(parts::contains)
                .collect(Collectors.joining(" "));
        if (!shared.isEmpty()) {
            return shared;
        }
        String birth = Fold.words(looked.person().birthName());
        String shown = compact(match.surname());
        String compact = compact(birth);
        boolean born = shown.equals(compact) || EditDistance.mistyped(shown, compact);
        return born ? birth : surname(looked.person());
    }

    private static double bits(double share) {
        return -Weights.log2(Math.min(0.5, share));
    }

    /**
     * Name parts depend on each other ("Mohamed Benali"): the larger of the count of the pair, less what a name that happens to be in
     * the registry stands for too much, and the product of the parts.
     */
    private double full(String surname, String given, double independent) {
        double counted = Math.max(1, index.byFullName(surname, given).length) - unseen;
        return Math.max(counted / people, independent);
    }

    /** As frequent as all names within the same distance together: of the surname, or of the given name, or of both. */
    private double mistyped(NameLevel level, String surname, String given, double surnameShare, double givenShare) {
        double surnames = near(index.similarSurnames(compact(surname)), index::surnameCount);
        double givens = near(index.similarGivenNames(given), index::givenNameCount);
        double share = level != NameLevel.DOUBLE_TYPO
                ? surnames * givenShare + surnameShare * givens + surnameShare * givenShare
                : surnames * givens;
        return Math.max(share, 0.5 / people);
    }

    private static String compact(String surname) {
        return KnownNames.compact(surname);
    }

    private double near(List<String> names, ToIntFunction<String> count) {
        return Math.max(0.5, names.stream().mapToInt(count).sum()) / people;
    }

    private int rarest(String surname) {
        int least = Integer.MAX_VALUE;
        for (String token : surname.split(" ")) {
            if (!token.isEmpty() && !KnownNames.isParticle(token)) {
                least = Math.min(least, index.surnameCount(token));
            }
        }
        return least == Integer.MAX_VALUE ? 1 : least;
    }

    private static String firstGiven(Person known) {
        String written = known.givenNames();
        int end = 0;
        while (end < written.length() && written.charAt(end) != ',' && written.charAt(end) != ';') {
            end++;
        }
        String folded = Fold.words(written.substring(0, end));
        int space = folded.indexOf(' ');
        return space < 0 ? folded : folded.substring(0, space);
    }
}
