@NullMarked
package org.tocsin.extract.reading;

import org.jspecify.annotations.NullMarked;
