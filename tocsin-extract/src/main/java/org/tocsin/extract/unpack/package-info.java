/** Containers: archives and compressed files, each unpacked in one pass into its members. */
@NullMarked
package org.tocsin.extract.unpack;

import org.jspecify.annotations.NullMarked;
