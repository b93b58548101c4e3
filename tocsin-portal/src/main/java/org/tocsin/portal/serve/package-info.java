/**
 * The server of the portal: a small process of its own that holds one bundle of ciphertext. It opens a record only inside the request
 * that brings its code, keeps nothing, logs nobody. {@code docs/portal.md} says against whom this helps and against whom not.
 */
@org.jspecify.annotations.NullMarked
package org.tocsin.portal.serve;
