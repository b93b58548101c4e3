/** Notices on paper: letters for window envelopes, in batches for a printer. */
@NullMarked
package org.tocsin.respond.letter;

import org.jspecify.annotations.NullMarked;
