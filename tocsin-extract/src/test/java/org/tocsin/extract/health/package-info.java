@NullMarked
package org.tocsin.extract.health;

import org.jspecify.annotations.NullMarked;
