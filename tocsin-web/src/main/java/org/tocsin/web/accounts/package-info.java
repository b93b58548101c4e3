/** Accounts: the first administrator, passwords, own settings. */
@NullMarked
package org.tocsin.web.accounts;

import org.jspecify.annotations.NullMarked;
