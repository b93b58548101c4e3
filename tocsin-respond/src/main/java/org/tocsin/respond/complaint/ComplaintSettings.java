package org.tocsin.respond.complaint;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a case says about complaints.
 *
 * @param organisation whose files were published
 * @param publishedOn  null if it is not known
 * @param service      that takes the complaints
 * @param reference    of the inquiry, or empty
 * @param channel      {@code post}, {@code email} or {@code online}
 * @param address      where to: lines of a postal address, an e-mail or a web address
 */
public record ComplaintSettings(
        String organisation,
        @Nullable LocalDate publishedOn,
        String service,
        String reference,
        String channel,
        List<String> address) {
    public ComplaintSettings {
        address = List.copyOf(address);
    }
}
