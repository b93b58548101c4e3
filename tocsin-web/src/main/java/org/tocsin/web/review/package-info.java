/** Where doubtful links are decided. */
@NullMarked
package org.tocsin.web.review;

import org.jspecify.annotations.NullMarked;
