/** Short messages that point to a notice and say nothing of what was found. */
@NullMarked
package org.tocsin.respond.sms;

import org.jspecify.annotations.NullMarked;
