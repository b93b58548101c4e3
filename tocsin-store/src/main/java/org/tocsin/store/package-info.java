/**
 * A case on disk: a folder with a database whose personal columns are sealed, packs of sealed text, a hash-chained journal
 * and the wrapped case key.
 */
@NullMarked
package org.tocsin.store;

import org.jspecify.annotations.NullMarked;
