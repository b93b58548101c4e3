@NullMarked
package org.tocsin.words;

import org.jspecify.annotations.NullMarked;
