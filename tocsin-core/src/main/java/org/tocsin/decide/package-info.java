/** What the decisions of people mean for the links of a human being: standing verdicts, their effect, conflicts. */
@NullMarked
package org.tocsin.decide;

import org.jspecify.annotations.NullMarked;
