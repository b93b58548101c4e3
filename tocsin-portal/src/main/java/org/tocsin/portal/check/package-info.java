/**
 * The check of a suspicious message, for the portal and for the call centre: signs of fraud in plain words, from vocabularies that lie
 * in files. Keeps nothing of what it reads.
 */
@org.jspecify.annotations.NullMarked
package org.tocsin.portal.check;
