/** Character recognition. */
@NullMarked
package org.tocsin.extract.ocr;

import org.jspecify.annotations.NullMarked;
