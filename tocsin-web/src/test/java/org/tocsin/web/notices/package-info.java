@NullMarked
package org.tocsin.web.notices;

import org.jspecify.annotations.NullMarked;
