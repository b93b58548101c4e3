@NullMarked
package org.tocsin.detect.table;

import org.jspecify.annotations.NullMarked;
