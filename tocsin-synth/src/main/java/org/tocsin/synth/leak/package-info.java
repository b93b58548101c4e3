/** Invented documents, their archive and the answer key. */
@NullMarked
package org.tocsin.synth.leak;

import org.jspecify.annotations.NullMarked;
