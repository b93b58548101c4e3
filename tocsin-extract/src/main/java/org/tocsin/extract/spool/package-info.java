/** Contents that wait to be read, sealed with keys that exist only in memory. */
@NullMarked
package org.tocsin.extract.spool;

import org.jspecify.annotations.NullMarked;
