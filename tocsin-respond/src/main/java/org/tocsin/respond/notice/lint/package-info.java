/** Looks at a text before it is sent: whether the law's elements are there, whether people can read it, whether it tells too much. */
@org.jspecify.annotations.NullMarked
package org.tocsin.respond.notice.lint;
