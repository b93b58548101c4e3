/** The protocol for the regulator: how the people of a leak were found, with which settings, how right it is, what it does not say. */
@NullMarked
package org.tocsin.respond.report.protocol;

import org.jspecify.annotations.NullMarked;
