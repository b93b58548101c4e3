package org.tocsin.web.api;

import java.time.Instant;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.ResultStore.ItemRow;
import org.tocsin.review.Claim;
import org.tocsin.review.Contradiction;
import org.tocsin.review.Doubt;
import org.tocsin.review.view.Masking;
import org.tocsin.web.review.Deciding;
import org.tocsin.web.review.Workroom;

/** Doubts as programs name and see them: documents by their ids, and a ticket that says what was shown. */
@Component
final class Doubts {
    private final CaseStore store;
    private final Workroom room;
    private final Deciding deciding;

    Doubts(CaseStore store, Workroom room, Deciding deciding) {
        this.store = store;
        this.room = room;
        this.deciding = deciding;
    }

    /** The doubt about a human being of a document; there may be none. */
    Doubt at(String id, int mention) {
        ItemRow item = store.results().item(id);
        if (item == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return deciding.doubt(item.linksOf(), mention);
    }

    DoubtRow row(Doubt doubt) {
        return new DoubtRow(
                doubt.itemId(),
                doubt.mention(),
                store.results().version() + "." + doubt.latest(),
                doubt.passage(),
                doubt.role(),
                doubt.category(),
                doubt.candidates().size(),
                doubt.order(),
                doubt.conflict(),
                doubt.proposals().size());
    }

    HeldDoubt held(Claim claim, Masking masking, Locale locale) {
        Doubt doubt = claim.doubt();
        return new HeldDoubt(
                row(doubt),
                Instant.ofEpochMilli(claim.until()),
                masking == Masking.UNMASKED,
                room.ready()
                        .doubts()
                        .of(doubt.item(), doubt.mention(), doubt.passage(), locale, masking)
                        .orElse(null));
    }

    ConflictRow conflict(Contradiction contradiction) {
        Doubt now = contradiction.now();
        return new ConflictRow(
                DecisionRow.of(contradiction.decision()), contradiction.conflict(), now == null ? null : row(now));
    }

    /**
     * The last event that was known when a doubt was shown.
     *
     * @throws ResultsChangedException if the results were drawn anew since
     * @throws WrongFieldException     if this is no ticket
     */
    long latest(String ticket) {
        if (!ticket.matches("\\d{1,18}\\.\\d{1,18}")) {
            throw new WrongFieldException("ticket");
        }
        int dot = ticket.indexOf('.');
        if (Long.parseLong(ticket.substring(0, dot)) != store.results().version()) {
            throw new ResultsChangedException();
        }
        return Long.parseLong(ticket.substring(dot + 1));
    }
}
