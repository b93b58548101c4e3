/** Writes text as tagged, archivable PDF (PDF/A-2a, PDF/UA-1), many letters to a file, without holding them in memory. */
@NullMarked
package org.tocsin.respond.letter.pdf;

import org.jspecify.annotations.NullMarked;
