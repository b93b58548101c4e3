@NullMarked
package org.tocsin.web.access;

import org.jspecify.annotations.NullMarked;
