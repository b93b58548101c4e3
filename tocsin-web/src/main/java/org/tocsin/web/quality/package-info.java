/** Samples for human check and what follows from them. */
@NullMarked
package org.tocsin.web.quality;

import org.jspecify.annotations.NullMarked;
