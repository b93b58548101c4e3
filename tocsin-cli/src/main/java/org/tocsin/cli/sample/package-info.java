/** Sheets for the checkers, and what is said about draws and their results. */
@NullMarked
package org.tocsin.cli.sample;

import org.jspecify.annotations.NullMarked;
