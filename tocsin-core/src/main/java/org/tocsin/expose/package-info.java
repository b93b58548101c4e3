/** Draws exposures: which data classes a document shows about which person, section by section. */
@NullMarked
package org.tocsin.expose;

import org.jspecify.annotations.NullMarked;
