package org.tocsin.synth.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the invented registry.
 *
 * @param index position in the registry, from 0
 * @param human index of the row that stands for this human being; differs from {@code index} on duplicate rows
 * @param usedName name after marriage, empty when none
 * @param nir the true number, also when the registry does not hold it
 * @param nirListed whether the registry holds the NIR
 * @param email address, empty when the registry holds none
 * @param phone number as ten digits, empty when the registry holds none
 * @param rpps number of a practitioner, else empty
 */
public record Person(
        int index,
        int human,
        String id,
        String population,
        String birthName,
        String usedName,
        List<String> given,
        boolean female,
        LocalDate birth,
        String birthCode,
        String birthPlace,
        String nir,
        boolean nirListed,
        String ipp,
        String email,
        String phone,
        String street,
        String zip,
        String city,
        @Nullable LocalDate deceased,
        String function,
        String rpps) {

    /** The name the person goes by. */
    public String lastName() {
        return usedName.isEmpty() ? birthName : usedName;
    }

    public String firstName() {
        return given.get(0);
    }

    public boolean isPractitioner() {
        return !rpps.isEmpty();
    }

    public boolean isStaff() {
        return population.equals("staff");
    }

    /** The same human being with numbers that no registry row holds. */
    public Person asStranger() {
        return new Person(
                index,
                index,
                "",
                "",
                birthName,
                usedName,
                given,
                female,
                birth,
                birthCode,
                birthPlace,
                nir,
                false,
                "9" + ipp.substring(Math.min(1, ipp.length())),
                email,
                phone.isEmpty() ? "" : "09" + phone.substring(2),
                street,
                zip,
                city,
                null,
                function,
                "");
    }

    /** Age in whole years on a day. */
    public int ageOn(LocalDate day) {
        return birth.until(day).getYears();
    }

    @Override
    public String toString() {
        return "Person[" + index + "]";
    }
}
