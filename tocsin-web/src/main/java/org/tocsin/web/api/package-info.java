/** What the screens do, for programs: REST under {@code /api/}, with tokens, described by itself. */
@NullMarked
package org.tocsin.web.api;

import org.jspecify.annotations.NullMarked;
