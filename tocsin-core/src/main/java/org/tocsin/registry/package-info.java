/** The people the organisation knows: loading, updating and the read-only index in memory. */
@NullMarked
package org.tocsin.registry;

import org.jspecify.annotations.NullMarked;
