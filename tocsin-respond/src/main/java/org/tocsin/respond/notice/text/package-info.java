/** The text of a notice, made from what was found about one person, from dated data files in French and English. */
@org.jspecify.annotations.NullMarked
package org.tocsin.respond.notice.text;
