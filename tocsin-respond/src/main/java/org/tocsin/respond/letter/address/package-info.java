/** Postal addresses as NF Z10-011 wants them, so that sorting machines read them; an address that cannot work is refused with its reason. */
@NullMarked
package org.tocsin.respond.letter.address;

import org.jspecify.annotations.NullMarked;
