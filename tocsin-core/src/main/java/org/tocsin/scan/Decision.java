package org.tocsin.scan;

import org.tocsin.model.LinkStatus;

/**
 * What linking says about a human being of a document and a person of the registry.
 *
 * @param pattern the evidence pattern
 * @param how     what it rests on, a short plain phrase; a function of the pattern
 */
record Decision(int person, LinkStatus status, double probability, double weight, long pattern, String how) {}
