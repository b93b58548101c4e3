package org.tocsin.detect.trait;

import java.util.Set;

/**
 * A label found in running text.
 *
 * @param kinds what it may announce
 * @param start offset of its first character
 * @param end   offset after its last character
 */
record LabelHit(Set<Label> kinds, int start, int end) {}
