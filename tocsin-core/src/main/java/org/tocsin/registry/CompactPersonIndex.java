package org.tocsin.registry;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.tocsin.model.Fold;
import org.tocsin.model.Person;
import org.tocsin.model.TraitType;

/**
 * The index over packed records and primitive arrays: about half a gigabyte for a million people. Records are decoded at
 * each call, so nothing of a person stays in memory as an object.
 */
public final class CompactPersonIndex implements PersonIndex {
    private static final int KEPT_ADDRESSES = 1 << 10;
    private static final int KEPT_NAMES = 1 << 12;

    private final Records records;
    private final HashPostings identifiers;
    private final IdentifierShapes shapes;
    private final HashPostings fullNames;
    private final HashPostings addresses;
    private final Long2IntOpenHashMap places;
    private final long[] homes;
    private final BirthDates birthDates;
    private final TokenTable surnameTokens;
    private final TokenPostings surnames;
    private final TokenTable givenTokens;
    private final TokenPostings givenNames;
    private final SimilarTokens similarSurnames;
    private final SimilarTokens similarGivenNames;
    private final HumanGroups humans;
    private final int patients;
    private final long[] letters;
    private final Answers<int[]> byAddress = new Answers<>(KEPT_ADDRESSES);
    private final Answers<int[]> byFullName = new Answers<>(KEPT_NAMES);

    CompactPersonIndex(CompactPersonIndexBuilder parts) {
        records = parts.records;
        patients = parts.patients;
        places = parts.places;
        homes = parts.homes.toLongArray();
        surnameTokens = parts.surnameTokens;
        surnames = parts.surnames.build(surnameTokens);
        givenTokens = parts.givenTokens;
        givenNames = parts.givenNames.build(givenTokens);
        birthDates = new BirthDates(parts.birthDates);
        letters = parts.letters.toLongArray();
        addresses = parts.addresses.build(CompactPersonIndexBuilder.COMMON_ADDRESS);
        identifiers = parts.identifiers.build();
        shapes = parts.shapes;
        humans = parts.humans(identifiers);
        // the largest last: by then the others have shrunk to their final size
        fullNames = parts.fullNames.build();
        similarSurnames = new SimilarTokens(surnameTokens);
        similarGivenNames = new SimilarTokens(givenTokens);
    }

    /** Begins an index; people get their numbers in the order in which they are added. */
    public static CompactPersonIndexBuilder builder() {
        return new CompactPersonIndexBuilder();
    }

    @Override
    public int size() {
        return records.size();
    }

    @Override
    public int patients() {
        return patients;
    }

    @Override
    public Person person(int number) {
        return records.get(number);
    }

    @Override
    public Person named(int number) {
        return records.named(number);
    }

    @Override
    public int[] byIdentifier(TraitType type, String value) {
        String normal = Identifiers.normal(type, value);
        if (normal.isEmpty() || !shapes.has(type, normal)) {
            return People.NONE;
        }
        return identifiers.find(
                Identifiers.hash(type, normal), number -> Identifiers.holds(records.identified(number), type, normal));
    }

    @Override
    public int[] byBirthDate(int date) {
        return birthDates.on(date);
    }

    @Override
    public int[] bySurnameToken(String token) {
        int number = surnameTokens.find(token);
        return number < 0 ? People.NONE : surnames.people(number);
    }

    @Override
    public int[] bySurnameToken(String token, int[] among) {
        int number = surnameTokens.find(token);
        return number < 0 ? People.NONE : surnames.among(number, among);
    }

    @Override
    public boolean mayBeCalled(int number, NameLetters shown) {
        return shown.mayBe(letters[number]);
    }

    @Override
    public boolean hasFullName(String surname, String given) {
        String family = SurnameForms.whole(surname);
        if (family.isEmpty() || given.isBlank()) {
            return false;
        }
        String folded = Fold.words(given);
        for (String together : GivenNameForms.shownTogether(folded)) {
            if (isNamed(family, together)) {
                return true;
            }
        }
        int gap = folded.indexOf(' ');
        return gap >= 0 && isNamed(family, folded.substring(0, gap));
    }

    private boolean isNamed(String surname, String given) {
        return fullNames.any(Hash.of(surname, given), number -> bears(number, surname, given));
    }

    private boolean bears(int number, String surname, String given) {
        Records.Names names = records.names(number);
        return GivenNameForms.has(names.givenNames(), given)
                && SurnameForms.has(names.birthName(), names.usedName(), surname);
    }

    @Override
    public int[] byFullName(String surname, String given) {
        return byFullName.of(surname + '\n' + given, asked -> searchByFullName(surname, given));
    }

    private int[] searchByFullName(String surname, String given) {
        String family = SurnameForms.whole(surname);
        if (family.isEmpty() || given.isBlank()) {
            return People.NONE;
        }
        String folded = Fold.words(given);
        int[] found = People.NONE;
        for (String together : GivenNameForms.shownTogether(folded)) {
            found = People.union(found, named(family, together));
        }
        int gap = folded.indexOf(' ');
        return found.length > 0 || gap < 0 ? found : named(family, folded.substring(0, gap));
    }

    private int[] named(String surname, String given) {
        return fullNames.find(Hash.of(surname, given), number -> bears(number, surname, given));
    }

    @Override
    public int[] byAddress(String postalCode, String streetLine) {
        return byAddress.of(postalCode + '\n' + streetLine, asked -> searchByAddress(postalCode, streetLine));
    }

    private int[] searchByAddress(String postalCode, String streetLine) {
        String code = AddressForm.postalCode(postalCode);
        Set<String> streets = AddressForm.of(streetLine);
        if (code.isEmpty()) {
            return People.NONE;
        }
        int[] found = People.NONE;
        for (String street : streets) {
            IntPredicate lives = number -> livesAt(person(number), code, street);
            found = People.union(found, addresses.find(Hash.of(code, street), lives));
        }
        return found;
    }

    private static boolean livesAt(Person person, String code, String street) {
        return AddressForm.postalCode(person.postalCode()).equals(code)
                && AddressForm.of(person.address()).contains(street);
    }

    @Override
    public int[] livingAt(String place, int[] among) {
        int beginning = (int) CompactPersonIndexBuilder.beginning(place);
        return Arrays.stream(among)
                .filter(number -> (int) (homes[number] >>> 32) == beginning || (int) homes[number] == beginning)
                .toArray();
    }

    @Override
    public int placeCount(String place) {
        return places.get(Hash.of(CompactPersonIndexBuilder.PLACE, place));
    }

    @Override
    public int surnameCount(CharSequence token) {
        int number = surnameTokens.find(token);
        return number < 0 ? 0 : surnames.count(number);
    }

    @Override
    public int givenNameCount(CharSequence token) {
        int number = givenTokens.find(token);
        return number < 0 ? 0 : givenNames.count(number);
    }

    @Override
    public List<String> similarSurnames(String token) {
        return similarSurnames.near(token);
    }

    @Override
    public List<String> similarGivenNames(String token) {
        return similarGivenNames.near(token);
    }

    @Override
    public int sameHuman(int number) {
        return humans.rowsOf(number)[0];
    }

    @Override
    public int[] rowsOf(int number) {
        return humans.rowsOf(number);
    }

    /** People who have this token as a given name. */
    int[] byGivenToken(String token) {
        int number = givenTokens.find(token);
        return number < 0 ? People.NONE : givenNames.people(number);
    }

    /** Gives the people of each surname token that begins so. */
    void surnamesBeginning(String beginning, Consumer<int[]> receiver) {
        surnameTokens.beginning(beginning, number -> receiver.accept(surnames.people(number)));
    }

    /** Gives the people of each given-name token that begins so. */
    void givenNamesBeginning(String beginning, Consumer<int[]> receiver) {
        givenTokens.beginning(beginning, number -> receiver.accept(givenNames.people(number)));
    }

    /** The tokens under which a surname is found: its words and its forms without spaces. */
    static Set<String> surnameTokens(String surname) {
        String folded = Fold.words(surname);
        if (folded.isEmpty()) {
            return Set.of();
        }
        Set<String> tokens = new LinkedHashSet<>(List.of(folded.split(" ")));
        tokens.addAll(SurnameForms.of(surname));
        return tokens;
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "CompactPersonIndex[" + size() + " people]";
    }
}
