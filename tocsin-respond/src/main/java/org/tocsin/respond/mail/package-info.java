/** Notices by e-mail: setting, signing and handing over to a mail server, exactly once, and reading what comes back. */
@NullMarked
package org.tocsin.respond.mail;

import org.jspecify.annotations.NullMarked;
