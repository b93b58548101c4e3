/** Mention to person: candidates, evidence patterns, weights, probabilities and statuses. Pure functions, no I/O. */
@NullMarked
package org.tocsin.link;

import org.jspecify.annotations.NullMarked;
