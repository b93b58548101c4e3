package org.tocsin.review;

import org.tocsin.model.LinkStatus;

/**
 * A person of the registry who may be meant.
 *
 * @param person      number in the registry
 * @param status      as the link stands now
 * @param probability as the system gave it
 * @param how         what the proposal rests on
 * @param pattern     the evidence pattern
 * @param weight      log2 of the odds
 * @param dataClasses what the document shows about this person, as bits
 */
public record Candidate(
        int person, LinkStatus status, double probability, String how, long pattern, double weight, int dataClasses) {}
