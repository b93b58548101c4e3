/** What commands print: tables as files, progress, plain figures. */
@NullMarked
package org.tocsin.cli.output;

import org.jspecify.annotations.NullMarked;
