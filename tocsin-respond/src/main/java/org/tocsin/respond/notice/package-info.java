/**
 * The notice to each person: what the case says about itself, who is told what by which channel and when, the text, the checks
 * before it may be sent, and what each person was told.
 */
@org.jspecify.annotations.NullMarked
package org.tocsin.respond.notice;
