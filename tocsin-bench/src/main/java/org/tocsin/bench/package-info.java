/** Placeholder. */
@NullMarked
package org.tocsin.bench;

import org.jspecify.annotations.NullMarked;
