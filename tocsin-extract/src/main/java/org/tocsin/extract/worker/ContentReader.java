package org.tocsin.extract.worker;

import java.io.IOException;
import org.tocsin.ports.ReadResult;

/**
 * Reads one family of content types. Runs only inside a reader process, one content at a time; found by
 * {@link java.util.ServiceLoader}, so an implementation needs a public constructor without arguments.
 */
public interface ContentReader {
    /** Its place among the readers: the lowest that accepts a type gets it. Special formats 100, catch-alls 1000. */
    default int order() {
        return 100;
    }

    /** Whether this reader takes contents of that type. Must be cheap and must not look at the content. */
    boolean accepts(DetectedType type);

    /**
     * Reads a content to its end. Gives passages and members to {@code out} as soon as it has them.
     *
     * @return how it ended; the media type may be more precise than the detected one
     * @throws BudgetExceeded      if {@link Budget} says so: let it pass, what was given out is kept
     * @throws UnreadableException if the content cannot be read, with its reason; what was given out is kept
     * @throws IOException         if the content is damaged: becomes {@code corrupt}, what was given out is kept
     */
    ReadResult read(Content content, Mode mode, Found out) throws IOException;
}
