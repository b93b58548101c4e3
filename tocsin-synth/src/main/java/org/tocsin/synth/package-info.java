/**
 * The invented hospital: a registry, a leak in many formats, an answer key and a scorer. Everything here is made up;
 * names, labels and wordings belong to this module alone so that it can judge the rest of the product.
 */
@NullMarked
package org.tocsin.synth;

import org.jspecify.annotations.NullMarked;
