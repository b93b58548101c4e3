@NullMarked
package org.tocsin.web.lists;

import org.jspecify.annotations.NullMarked;
