/** How sure a figure is: intervals of shares and totals, simple and stratified, and how honest probabilities are. Pure functions. */
@NullMarked
package org.tocsin.quality;

import org.jspecify.annotations.NullMarked;
