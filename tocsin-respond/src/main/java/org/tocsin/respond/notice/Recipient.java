package org.tocsin.respond.notice;

import java.util.List;

/**
 * Where a notice goes, frozen when the plan is signed.
 *
 * @param nameLines    the addressee as printed; a guardian where the notice goes to one
 * @param email        empty if there is none
 * @param addressLines street, building or box, as the registry holds them; empty if there is no address
 * @param postalCode   empty if unknown
 * @param city         empty if unknown
 * @param country      empty for France
 * @param phones       in international form
 */
public record Recipient(
        List<String> nameLines,
        String email,
        List<String> addressLines,
        String postalCode,
        String city,
        String country,
        List<String> phones) {
    public Recipient {
        nameLines = List.copyOf(nameLines);
        addressLines = List.copyOf(addressLines);
        phones = List.copyOf(phones);
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "Recipient[hidden]";
    }
}
