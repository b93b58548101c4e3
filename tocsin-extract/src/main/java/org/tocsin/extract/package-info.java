/** Placeholder. */
@NullMarked
package org.tocsin.extract;

import org.jspecify.annotations.NullMarked;
