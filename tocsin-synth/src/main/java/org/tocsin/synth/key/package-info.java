/** The answer key: what a perfect reader would find in the invented leak. */
@NullMarked
package org.tocsin.synth.key;

import org.jspecify.annotations.NullMarked;
