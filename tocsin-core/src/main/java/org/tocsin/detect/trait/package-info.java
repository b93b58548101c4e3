/**
 * Finds every piece of identity in a passage except human names. One pass cuts the text into tokens and labels; each detector
 * then looks only at its anchors, so that the time is linear in the length of the text whatever it holds.
 */
@NullMarked
package org.tocsin.detect.trait;

import org.jspecify.annotations.NullMarked;
