package org.tocsin.detect;

/**
 * Words that say which part somebody plays.
 *
 * @param role  the part, a role or a word that only what stands around makes one
 * @param start offset of its first character
 * @param end   offset after its last character
 * @param colon whether a colon follows: then it speaks for the whole list behind it
 * @param line  whether it fills its line
 */
record RoleCue(String role, int start, int end, boolean colon, boolean line) {}
