/** Tests of the views of review. */
@NullMarked
package org.tocsin.review.view;

import org.jspecify.annotations.NullMarked;
