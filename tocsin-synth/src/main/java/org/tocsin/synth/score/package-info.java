/** Compares exported result tables with the answer key. */
@NullMarked
package org.tocsin.synth.score;

import org.jspecify.annotations.NullMarked;
