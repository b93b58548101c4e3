/** Reading registry files: rows from any source, a mapping to the product's columns, people and a report of refused rows. */
@NullMarked
package org.tocsin.registry.load;

import org.jspecify.annotations.NullMarked;
