/** The words of the result tables as people read them, in English and French. */
@NullMarked
package org.tocsin.words;

import org.jspecify.annotations.NullMarked;
