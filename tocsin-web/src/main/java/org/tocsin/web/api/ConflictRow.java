package org.tocsin.web.api;

import org.jspecify.annotations.Nullable;
import org.tocsin.ports.DecisionStore.Conflict;

/**
 * A decision that no longer fits.
 *
 * @param conflict why
 * @param now      the doubt as it is now; left out where the human being is gone
 */
public record ConflictRow(
        DecisionRow decision, Conflict conflict, @Nullable DoubtRow now) {}
