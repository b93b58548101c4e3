package org.tocsin.review;

import org.jspecify.annotations.Nullable;
import org.tocsin.model.LinkStatus;

/**
 * A person of the registry who may be meant.
 *
 * @param person      number in the registry
 * @param status      as the link stands now
 * @param proposed    as the system proposes it now; null if it does not
 * @param probability as the system gave it
 * @param how         what the proposal rests on
 * @param pattern     the evidence pattern
 * @param weight      log2 of the odds
 * @param dataClasses what the document shows about this person, as bits
 */
public record Candidate(
        int person,
        LinkStatus status,
        @Nullable LinkStatus proposed,
        double probability,
        String how,
        long pattern,
        double weight,
        int dataClasses) {}
