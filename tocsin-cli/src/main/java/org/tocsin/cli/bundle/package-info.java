/** One archive that holds all Tocsin needs. */
@NullMarked
package org.tocsin.cli.bundle;

import org.jspecify.annotations.NullMarked;
