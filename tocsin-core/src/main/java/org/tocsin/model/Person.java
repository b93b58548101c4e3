package org.tocsin.model;

import java.util.List;
import java.util.Map;

/**
 * A row of the registry. Absent text is the empty string, absent dates are 0.
 *
 * @param id         the organisation's own id
 * @param population patient, staff or partner
 * @param birthName  surname at birth, as written
 * @param usedName   surname used today (by marriage or choice), as written
 * @param givenNames given names in order, as written, separated by spaces or commas
 * @param sex        {@code F}, {@code M} or empty
 * @param birthDate  as the number yyyymmdd; unknown month or day as 00; 0 if unknown
 * @param birthPlace place of birth as written (name or INSEE code)
 * @param nir        13 characters upper case without key, or empty
 * @param patientIds hospital patient numbers (IPP), upper case without spaces
 * @param emails     lower case
 * @param phones     E.164 where it can be understood, else digits
 * @param address    street lines as written
 * @param postalCode as written
 * @param city       as written
 * @param deceasedOn yyyymmdd or 0
 * @param extra      every other column of the registry file, by heading (guardian_id, protected, confidential, language,
 *                   function, rpps and unknown ones), as written
 */
public record Person(
        String id,
        Population population,
        String birthName,
        String usedName,
        String givenNames,
        String sex,
        int birthDate,
        String birthPlace,
        String nir,
        List<String> patientIds,
        List<String> emails,
        List<String> phones,
        String address,
        String postalCode,
        String city,
        int deceasedOn,
        Map<String, String> extra) {
    public Person {
        patientIds = List.copyOf(patientIds);
        emails = List.copyOf(emails);
        phones = List.copyOf(phones);
        extra = Map.copyOf(extra);
    }

    /** The same without its NIR, where that must not be used. */
    public Person withoutNir() {
        return new Person(
                id,
                population,
                birthName,
                usedName,
                givenNames,
                sex,
                birthDate,
                birthPlace,
                "",
                patientIds,
                emails,
                phones,
                address,
                postalCode,
                city,
                deceasedOn,
                extra);
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "Person[hidden]";
    }
}
