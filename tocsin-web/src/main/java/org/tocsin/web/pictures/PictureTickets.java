package org.tocsin.web.pictures;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tocsin.review.view.Masking;

/**
 * What was asked for with a key press, and allowed: for two minutes the account that asked may load that one drawing, whose address then
 * carries nothing but the item, the passage and a random word. In memory only.
 */
@Component
final class PictureTickets {
    private static final long MILLIS = 120_000;
    private static final int MOST = 2_000;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    private final Map<String, Ticket> tickets = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Ticket> eldest) {
            return size() > MOST;
        }
    };

    PictureTickets(Clock clock) {
        this.clock = clock;
    }

    /**
     * One drawing.
     *
     * @param account that asked
     * @param item    stable id of the item
     * @param passage number of a passage of the page
     * @param person  whose data is highlighted, or -1
     * @param mention the mention whose human being's data is highlighted instead, or -1
     * @param reason  why other people's data is shown; empty where it is covered
     * @param until   in milliseconds since 1970
     */
    record Ticket(int account, String item, int passage, int person, int mention, String reason, long until) {
        Masking masking() {
            return reason.isEmpty() ? Masking.MASKED : Masking.UNMASKED;
        }
    }

    /** The random word under which the drawing can be loaded. */
    synchronized String give(int account, String item, int passage, int person, int mention, String reason) {
        byte[] word = new byte[16];
        random.nextBytes(word);
        String ticket = HexFormat.of().formatHex(word);
        tickets.put(ticket, new Ticket(account, item, passage, person, mention, reason, clock.millis() + MILLIS));
        return ticket;
    }

    /** The drawing under this word, if this account asked for it a short while ago. */
    synchronized Optional<Ticket> find(String word, int account, String item, int passage) {
        Ticket ticket = tickets.get(word);
        if (ticket != null && ticket.until < clock.millis()) {
            tickets.remove(word);
            return Optional.empty();
        }
        return Optional.ofNullable(ticket)
                .filter(t -> t.account == account && t.item.equals(item) && t.passage == passage);
    }
}
