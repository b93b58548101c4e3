/** The plan of notices and each notice: how far they have come, what holds them, what they say. */
@NullMarked
package org.tocsin.web.notices;

import org.jspecify.annotations.NullMarked;
