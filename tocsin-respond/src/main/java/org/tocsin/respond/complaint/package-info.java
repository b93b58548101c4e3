/** The typed letter by which a person complains to the police (lettre-plainte), filled with that person's own data or left blank. */
@NullMarked
package org.tocsin.respond.complaint;

import org.jspecify.annotations.NullMarked;
