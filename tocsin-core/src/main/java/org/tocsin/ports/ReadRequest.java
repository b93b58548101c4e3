package org.tocsin.ports;

/**
 * One content to read.
 *
 * @param source where its bytes lie
 * @param name   file name as a weak hint for its type; personal, never in messages
 * @param depth  how many containers it lies in; 0 for a file of the release
 */
public record ReadRequest(ContentSource source, String name, int depth) {
    /** Names no person. */
    @Override
    public String toString() {
        return "ReadRequest[depth " + depth + "]";
    }
}
