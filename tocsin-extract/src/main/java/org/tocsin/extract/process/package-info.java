/** The main process's side of reader processes: starting, shutting in, watching and ending them. */
@NullMarked
package org.tocsin.extract.process;

import org.jspecify.annotations.NullMarked;
