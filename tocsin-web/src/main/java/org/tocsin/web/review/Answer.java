package org.tocsin.web.review;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.tocsin.ports.DecisionStore.Verdict;

/** A verdict and whom it names, as the buttons send it: {@code ACCEPT:17}, {@code SKIP}; -1 where it names nobody. */
record Answer(Verdict verdict, int person) {
    /** @throws ResponseStatusException if no button sends this */
    static Answer of(String say) {
        String[] parts = say.split(":", -1);
        try {
            Verdict verdict = Verdict.valueOf(parts[0]);
            if (verdict != Verdict.UNDO && verdict != Verdict.WITHDRAW && parts.length <= 2) {
                return new Answer(verdict, parts.length == 2 ? Integer.parseInt(parts[1]) : -1);
            }
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, e);
        }
        throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
}
