/** Who gets which notice by which channel in which wave, what was told before, and the signature under it. */
@org.jspecify.annotations.NullMarked
package org.tocsin.respond.notice.plan;
