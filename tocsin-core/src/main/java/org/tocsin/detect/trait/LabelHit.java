package org.tocsin.detect.trait;

/**
 * A label found in running text.
 *
 * @param kinds what it may announce
 * @param start offset of its first character
 * @param end   offset after its last character
 */
record LabelHit(Kinds kinds, int start, int end) {}
