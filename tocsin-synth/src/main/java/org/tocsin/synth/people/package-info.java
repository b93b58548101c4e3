/** Invented people and their registry file. */
@NullMarked
package org.tocsin.synth.people;

import org.jspecify.annotations.NullMarked;
