/** The review application: started and stopped here. */
@NullMarked
package org.tocsin.web;

import org.jspecify.annotations.NullMarked;
