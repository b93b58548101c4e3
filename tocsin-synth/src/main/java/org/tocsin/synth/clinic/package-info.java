/**
 * The second family of invented leaks: a union of private clinics, homes and care centres by the sea, with its own
 * people, wordings and layouts. It shares file formats, the key and the scorer with the first family, no word.
 */
@NullMarked
package org.tocsin.synth.clinic;

import org.jspecify.annotations.NullMarked;
