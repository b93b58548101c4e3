/** Paper: pages painted as pictures, worn, scanned or photographed, and put into the containers scans come in. */
@NullMarked
package org.tocsin.synth.format.paper;

import org.jspecify.annotations.NullMarked;
