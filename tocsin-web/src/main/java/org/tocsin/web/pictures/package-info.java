/** Pictures of recognised pages: made unreadable until asked for, other people's words covered in the pixels, written as PNG by ourselves. */
@NullMarked
package org.tocsin.web.pictures;

import org.jspecify.annotations.NullMarked;
