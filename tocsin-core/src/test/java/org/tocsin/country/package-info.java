@NullMarked
package org.tocsin.country;

import org.jspecify.annotations.NullMarked;
