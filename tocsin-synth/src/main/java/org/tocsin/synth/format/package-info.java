/** Writers of file formats, small and byte for byte repeatable. */
@NullMarked
package org.tocsin.synth.format;

import org.jspecify.annotations.NullMarked;
