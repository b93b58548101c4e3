@NullMarked
package org.tocsin.respond.report.protocol;

import org.jspecify.annotations.NullMarked;
