/** Placeholder. */
@NullMarked
package org.tocsin.store;

import org.jspecify.annotations.NullMarked;
