/** Placeholder. */
@NullMarked
package org.tocsin.synth;

import org.jspecify.annotations.NullMarked;
