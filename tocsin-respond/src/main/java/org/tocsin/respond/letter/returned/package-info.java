/** Letters that came back. */
@NullMarked
package org.tocsin.respond.letter.returned;

import org.jspecify.annotations.NullMarked;
