/** The report of a comparison with the answer key as one page that needs nothing else. */
@NullMarked
package org.tocsin.synth.score.html;

import org.jspecify.annotations.NullMarked;
