/** Files of medical devices and systems that are not text. */
@NullMarked
package org.tocsin.synth.format.health;

import org.jspecify.annotations.NullMarked;
