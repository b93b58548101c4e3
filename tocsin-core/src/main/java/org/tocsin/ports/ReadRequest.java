package org.tocsin.ports;

/**
 * One content to read.
 *
 * @param source      where its bytes lie
 * @param name        file name as a weak hint for its type; personal, never in messages
 * @param depth       how many containers it lies in; 0 for a file of the release
 * @param effort      how much work pictures of text are worth this time
 * @param firstMember ordinal of the first member that is wanted; earlier ones were received before
 */
public record ReadRequest(ContentSource source, String name, int depth, Effort effort, int firstMember) {
    /** All of a content. */
    public ReadRequest(ContentSource source, String name, int depth) {
        this(source, name, depth, Effort.FULL, 0);
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "ReadRequest[depth " + depth + ", " + effort + "]";
    }
}
