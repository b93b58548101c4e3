/**
 * How much the leak can harm each person (severity by ENISA's method) and why a notice must wait for a human (gates). Pure
 * functions of stored results and registry; no clock.
 */
@org.jspecify.annotations.NullMarked
package org.tocsin.respond.severity;
