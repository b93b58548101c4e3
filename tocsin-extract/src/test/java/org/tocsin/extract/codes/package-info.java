@NullMarked
package org.tocsin.extract.codes;

import org.jspecify.annotations.NullMarked;
