/** Who may call what: roles, sign-in, headers, the host that is asked for. */
@NullMarked
package org.tocsin.web.access;

import org.jspecify.annotations.NullMarked;
