package org.tocsin.review;

import org.tocsin.ports.DecisionStore.Verdict;

/**
 * A word about a doubt that counts once another account says the same.
 *
 * @param decision number of the event
 * @param account  who said it
 * @param person   number in the registry, or -1
 */
public record Proposal(long decision, int account, Verdict verdict, int person) {}
