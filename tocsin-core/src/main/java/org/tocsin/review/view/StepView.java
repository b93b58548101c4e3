package org.tocsin.review.view;

/**
 * A step of the waterfall of weights.
 *
 * @param words what was compared and how far it agrees
 * @param bits  its weight: positive speaks for the candidate, one more bit doubles the odds
 * @param sum   the weights so far, this one included
 */
public record StepView(String words, double bits, double sum) {}
