/** What detection knows about a country: its national numbers, their labels and its phone region. */
@NullMarked
package org.tocsin.country;

import org.jspecify.annotations.NullMarked;
