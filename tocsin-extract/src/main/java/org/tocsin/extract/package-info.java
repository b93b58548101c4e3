/** The public face of reading hostile files: {@link org.tocsin.extract.WorkerReader} and its settings. */
@NullMarked
package org.tocsin.extract;

import org.jspecify.annotations.NullMarked;
