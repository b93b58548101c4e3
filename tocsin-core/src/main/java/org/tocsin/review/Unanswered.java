package org.tocsin.review;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.decide.Rulings;
import org.tocsin.ports.CaseAwayException;
import org.tocsin.ports.DecisionStore.Decision;

/** What was said in transactions whose end nobody knows, since the connection was lost while they were made durable. */
final class Unanswered {
    private final List<Decision> events = new ArrayList<>();

    /** Remembers the events of a transaction that failed, if they may be kept. */
    void remember(RuntimeException failure, List<Decision> said) {
        if (failure instanceof CaseAwayException away && away.isOpen()) {
            events.addAll(said);
        }
    }

    /** Those that are kept as the case now tells; the others never were. Each is given once. */
    List<Decision> kept(Rulings known) {
        List<Decision> kept = events.stream()
                .filter(event -> event.equals(known.event(event.number())))
                .toList();
        events.clear();
        return kept;
    }
}
