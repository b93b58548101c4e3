/** Samples of a case for human check: what is drawn, what was answered, and what follows for precision and recall. */
@NullMarked
package org.tocsin.quality.check;

import org.jspecify.annotations.NullMarked;
