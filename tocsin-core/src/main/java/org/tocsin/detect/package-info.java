/** Finds pieces of identity in a passage and gathers them into mentions with a role. Pure functions, no I/O. */
@NullMarked
package org.tocsin.detect;

import org.jspecify.annotations.NullMarked;
