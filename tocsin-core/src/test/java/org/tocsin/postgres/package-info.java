/** A private PostgreSQL server for tests. */
@NullMarked
package org.tocsin.postgres;

import org.jspecify.annotations.NullMarked;
