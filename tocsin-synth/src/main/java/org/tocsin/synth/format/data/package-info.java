/** Tables as databases, dumps and old exports keep them. */
@NullMarked
package org.tocsin.synth.format.data;

import org.jspecify.annotations.NullMarked;
