/** What authorities are told: deadlines, and the protocol of how the people of a leak were found. */
@NullMarked
package org.tocsin.respond.report;

import org.jspecify.annotations.NullMarked;
