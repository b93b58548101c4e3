@NullMarked
package org.tocsin.web.accounts;

import org.jspecify.annotations.NullMarked;
