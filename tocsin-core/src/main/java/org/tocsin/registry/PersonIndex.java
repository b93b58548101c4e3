package org.tocsin.registry;

import java.util.Arrays;
import java.util.List;
import org.tocsin.model.Fold;
import org.tocsin.model.Person;
import org.tocsin.model.TraitType;

/**
 * The registry in memory, read-only and safe for many threads. People have numbers 0 to {@link #size()}-1 in the order in
 * which the registry store gives them; the numbers are the surrogate ids of the store. All names are folded by
 * {@link Fold#words}; "token" means one word of a folded name. Arrays that are returned are sorted, without repeats, empty
 * where nothing is found, and must not be changed.
 */
public interface PersonIndex {
    /** How many people. */
    int size();

    /** How many of them are patients. */
    int patients();

    /** The person with this number, decoded anew at each call. */
    Person person(int number);

    /**
     * People who hold this identifier.
     *
     * @param type  NIR, NATIONAL_ID, PATIENT_ID, REGISTRY_ID, RPPS, ADELI, FINESS (of partners only), EMAIL, PHONE or IBAN
     * @param value its normal form, see {@link TraitType}
     */
    int[] byIdentifier(TraitType type, String value);

    /** People born on this day, as yyyymmdd. */
    int[] byBirthDate(int date);

    /** People one of whose surnames (birth or used) contains this token or, written without spaces, equals it. */
    int[] bySurnameToken(String token);

    /** Those of these people, in order, whom {@link #bySurnameToken} gives. */
    default int[] bySurnameToken(String token, int[] among) {
        int[] named = bySurnameToken(token);
        return Arrays.stream(among)
                .filter(person -> Arrays.binarySearch(named, person) >= 0)
                .toArray();
    }

    /** False if this name cannot be this person's, not even mistyped; said without decoding the person. */
    default boolean mayBeCalled(int number, NameLetters shown) {
        return true;
    }

    /** Whether {@link #byFullName} gives anybody. */
    default boolean hasFullName(String surname, String given) {
        return byFullName(surname, given).length > 0;
    }

    /**
     * People whose surname and one of whose given names are these. Surname: birth or used name, both together in either order,
     * each full part of a compound, each also without particles; spaces do not matter. Given names: each one, compounds, and
     * all together; of several that are shown the first alone counts only if nobody bears them together.
     */
    int[] byFullName(String surname, String given);

    /** The person with this number, known by names alone: all else may be left empty. */
    default Person named(int number) {
        return person(number);
    }

    /** People at this postal code and street line, both folded; street-type abbreviations made equal. */
    int[] byAddress(String postalCode, String streetLine);

    /** Those of these people who live at this postal code (normal form), or in the town of this folded name; hardly anybody else. */
    int[] livingAt(String place, int[] among);

    /** How many people live at this postal code (normal form), or in the town of this folded name. */
    int placeCount(String place);

    /** How many people have this token in a surname; 0 if it is no surname of the registry. */
    int surnameCount(CharSequence token);

    /** How many people have this token as a given name; 0 if it is none. */
    int givenNameCount(CharSequence token);

    /** Surname tokens of the registry within one edit of this token (two from 9 letters on), without the token itself. */
    List<String> similarSurnames(String token);

    /** Given-name tokens of the registry within one edit of this token (two from 9 letters on), without the token itself. */
    List<String> similarGivenNames(String token);

    /**
     * The lowest number of the registry rows that are the same human being as this one (its own number where there is no
     * other). Two rows are the same human being if they hold the same NIR, or the same name and birth date and also the same
     * address, e-mail or phone, and neither NIR, sex nor birth date disagree. A NIR that does not tell the birth month of both
     * rows may be a parent's; it then counts only where the first given names agree.
     */
    int sameHuman(int number);

    /** All rows of the human being of this row, this one included. */
    int[] rowsOf(int number);
}
