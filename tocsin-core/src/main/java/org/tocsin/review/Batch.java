package org.tocsin.review;

/**
 * Decisions that a pattern made at once.
 *
 * @param number    by which they are taken back together; 0 where there was nothing to decide
 * @param decisions how many
 */
public record Batch(long number, int decisions) {}
