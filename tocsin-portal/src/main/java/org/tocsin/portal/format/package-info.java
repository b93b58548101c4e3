/**
 * The file that the portal serves, as its writer and its readers share it: codes, keys, sealed records, sealed replies. No
 * server, no case; {@code docs/formats/portal-bundle.md} describes it byte by byte.
 */
@org.jspecify.annotations.NullMarked
package org.tocsin.portal.format;
