package org.tocsin.ports;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.PagePicture;
import org.tocsin.model.Passage;

/** Receives what a reader finds in one content, in order, from the thread that called {@link HostileReader#read}. */
public interface ReadSink {
    /** A passage of the content itself. */
    void passage(Passage passage) throws IOException;

    /**
     * The same with the picture on which the words of its layout lie.
     *
     * @param picture null if there is none, or none is to be kept
     */
    default void passage(Passage passage, @Nullable PagePicture picture) throws IOException {
        passage(passage);
    }

    /** A member of the container, or an attachment or embedded file; the receiver now owns its content source. */
    void member(FoundMember member) throws IOException, InterruptedException;

    /** The reader was killed or failed and begins anew: passages and members received so far do not count. */
    void restart() throws IOException;
}
