/**
 * Hands notices to printers and senders as batches of files, so that a stop at any moment neither loses nor doubles one: the intent is
 * kept before a file is begun, the result after it is whole.
 */
@NullMarked
package org.tocsin.respond.letter.batch;

import org.jspecify.annotations.NullMarked;
