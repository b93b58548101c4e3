/** Measurements: plain programs that print what the parts of the product cost in time and memory. */
@NullMarked
package org.tocsin.bench;

import org.jspecify.annotations.NullMarked;
