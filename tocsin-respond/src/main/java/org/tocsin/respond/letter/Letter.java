package org.tocsin.respond.letter;

import java.util.List;
import org.tocsin.respond.notice.Message;

/**
 * A letter ready to be set.
 *
 * @param sender       who writes: the name, then lines with address and telephone
 * @param address      the lines in the window
 * @param placeAndDate such as {@code Villeneuve, le 3 mars 2026}
 * @param reference    at the foot of each side; names neither the addressee nor anything about health
 * @param enclosures   begin on a sheet of their own behind the letter
 */
public record Letter(
        List<String> sender,
        List<String> address,
        String placeAndDate,
        String reference,
        Message message,
        List<Letter> enclosures) {
    public Letter {
        sender = List.copyOf(sender);
        address = List.copyOf(address);
        enclosures = List.copyOf(enclosures);
    }

    /** The same letter with these lines in the window. */
    public Letter to(List<String> lines) {
        return new Letter(sender, lines, placeAndDate, reference, message, enclosures);
    }

    /** Tells nothing of the text. */
    @Override
    public String toString() {
        return "Letter[hidden]";
    }
}
