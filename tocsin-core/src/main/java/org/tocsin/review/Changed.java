package org.tocsin.review;

import org.tocsin.ports.DecisionStore.Decision;

/**
 * A human being of a document whose links changed.
 *
 * @param item  number of the item
 * @param human its first mention there
 * @param event what was said
 */
record Changed(int item, int human, Decision event) {}
