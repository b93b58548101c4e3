/** Tests of the trait detectors; every person is invented. */
@NullMarked
package org.tocsin.detect.trait;

import org.jspecify.annotations.NullMarked;
