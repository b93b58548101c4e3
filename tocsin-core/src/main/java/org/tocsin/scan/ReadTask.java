package org.tocsin.scan;

import org.tocsin.ports.ContentSource;
import org.tocsin.ports.Effort;

/**
 * A content that waits to be read.
 *
 * @param name        file name, a hint
 * @param depth       how many containers it lies in
 * @param effort      how much work this read may spend on pictures of text
 * @param firstMember ordinal of the first member that is wanted
 * @param membersOnly whether the content itself ended before and only members of it are wanted
 * @param pictures    how many pictures of text are known to wait in it
 * @param rank        its turn: lower ones are read first
 */
record ReadTask(
        int content,
        ContentSource source,
        String name,
        int depth,
        Effort effort,
        int firstMember,
        boolean membersOnly,
        int pictures,
        long rank) {
    /** Whether its bytes take room in the spool. */
    boolean spooled() {
        return source instanceof ContentSource.Volumes volumes
                ? volumes.places().stream()
                        .anyMatch(place -> place != null && !(place instanceof ContentSource.RootFile))
                : !(source instanceof ContentSource.RootFile);
    }

    /** The same content once more. */
    ReadTask again(Effort next, int member, int waiting, long turn) {
        return new ReadTask(content, source, name, depth, next, member, false, waiting, turn);
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "ReadTask[" + content + ", " + effort + "]";
    }
}
