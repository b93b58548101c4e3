package org.tocsin.detect.name;

/**
 * A name found, and where the scan goes on.
 *
 * @param found the name
 * @param end   number of the token after it
 */
record Spotted(Found found, int end) {}
