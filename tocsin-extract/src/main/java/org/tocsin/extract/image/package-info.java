/** Pictures in memory. */
@NullMarked
package org.tocsin.extract.image;

import org.jspecify.annotations.NullMarked;
