@NullMarked
package org.tocsin.extract.mail;

import org.jspecify.annotations.NullMarked;
