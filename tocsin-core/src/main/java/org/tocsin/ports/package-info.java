/** What the core asks of its adapters: the case store, the sealer, the reader of hostile files. */
@NullMarked
package org.tocsin.ports;

import org.jspecify.annotations.NullMarked;
