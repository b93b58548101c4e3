/** Tests of how names are read; every person is invented. */
@NullMarked
package org.tocsin.detect.name;

import org.jspecify.annotations.NullMarked;
