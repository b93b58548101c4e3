/** Finds the names of people in passages: by the registry as dictionary, labels, titles, columns and shape. */
@NullMarked
package org.tocsin.detect.name;

import org.jspecify.annotations.NullMarked;
