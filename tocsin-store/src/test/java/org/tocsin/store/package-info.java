/** Tests of the case store; all people are invented. */
@NullMarked
package org.tocsin.store;

import org.jspecify.annotations.NullMarked;
