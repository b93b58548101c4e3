package org.tocsin.respond.complaint;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who complains; what is empty or null is left to be filled in.
 *
 * @param name        given names and surname of the person whose data was published
 * @param represented whether somebody else signs: a parent or guardian
 * @param address     lines with street, post code and city
 * @param informedOn  date of the notice
 * @param data        kinds of data that the notice names, as people read them
 */
public record Complainant(
        String name,
        boolean represented,
        @Nullable LocalDate birthDate,
        String birthPlace,
        List<String> address,
        String phone,
        String email,
        @Nullable LocalDate informedOn,
        List<String> data) {
    public Complainant {
        address = List.copyOf(address);
        data = List.copyOf(data);
    }

    /** Nobody yet: a form to be filled in. */
    public static Complainant blank() {
        return new Complainant("", false, null, "", List.of(), "", "", null, List.of());
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "Complainant[hidden]";
    }
}
