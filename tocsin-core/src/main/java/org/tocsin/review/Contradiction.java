package org.tocsin.review;

import org.jspecify.annotations.Nullable;
import org.tocsin.ports.DecisionStore.Conflict;
import org.tocsin.ports.DecisionStore.Decision;

/**
 * A decision that no longer fits what the system proposes. It stays in force until somebody decides the doubt anew or takes it back.
 *
 * @param decision what was decided, and what was seen then
 * @param conflict why it does not fit
 * @param now      the doubt as it is now, candidates with what the system proposes; null where the human being is gone
 */
public record Contradiction(
        Decision decision, Conflict conflict, @Nullable Doubt now) {}
