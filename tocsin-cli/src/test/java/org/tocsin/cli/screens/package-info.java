/** The screens in a real browser. */
@NullMarked
package org.tocsin.cli.screens;

import org.jspecify.annotations.NullMarked;
