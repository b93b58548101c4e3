/** Bar codes and matrix codes on pages and labels. */
@NullMarked
package org.tocsin.extract.codes;

import org.jspecify.annotations.NullMarked;
