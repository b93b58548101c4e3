/** An invented mail server, for trials of what is sent to one. */
@NullMarked
package org.tocsin.synth.mail;

import org.jspecify.annotations.NullMarked;
