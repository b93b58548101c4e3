@NullMarked
package org.tocsin.extract.dumps;

import org.jspecify.annotations.NullMarked;
