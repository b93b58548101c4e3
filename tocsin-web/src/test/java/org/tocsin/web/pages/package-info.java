@NullMarked
package org.tocsin.web.pages;

import org.jspecify.annotations.NullMarked;
