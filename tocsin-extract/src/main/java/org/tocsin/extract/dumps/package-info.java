/** Readers of databases and their dumps: a row is a passage with its column names. */
@NullMarked
package org.tocsin.extract.dumps;

import org.jspecify.annotations.NullMarked;
