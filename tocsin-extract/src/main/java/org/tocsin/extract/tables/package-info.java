/** Readers of tables inside the worker process: delimited text and workbooks, row by row in flat memory. */
@NullMarked
package org.tocsin.extract.tables;

import org.jspecify.annotations.NullMarked;
