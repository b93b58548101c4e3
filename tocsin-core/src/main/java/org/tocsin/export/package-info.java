/** The result tables as rows of text, and the ledger in numbers. */
@NullMarked
package org.tocsin.export;

import org.jspecify.annotations.NullMarked;
