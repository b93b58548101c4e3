/** Says what kind of document it is and what kinds of personal data a passage shows. Pure functions, no I/O. */
@NullMarked
package org.tocsin.classify;

import org.jspecify.annotations.NullMarked;
