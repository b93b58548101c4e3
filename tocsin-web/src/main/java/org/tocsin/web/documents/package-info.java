/** Documents: what stands in one, who is in it, what became of it. */
@NullMarked
package org.tocsin.web.documents;

import org.jspecify.annotations.NullMarked;
