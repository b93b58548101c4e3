/** The command line: one class a command; prints results on standard output, talk on standard error. */
@NullMarked
package org.tocsin.cli;

import org.jspecify.annotations.NullMarked;
