package org.tocsin.extract.worker;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.PagePicture;
import org.tocsin.model.Passage;
import org.tocsin.model.Reason;

/** Takes what a reader finds, in order, and sends it to the main process. Not for many threads. */
public interface Found {
    /**
     * A passage of the content. Long text is cut into passages by the reader (a page, a row, a body); a passage over
     * the frame's limit is sent in several pieces of the same name.
     */
    void passage(Passage passage) throws IOException;

    /**
     * A passage that was recognised, with the picture on which the words of its layout lie.
     *
     * @param picture null if it is not to be kept; one above the number that may be kept is left out
     */
    default void passage(Passage passage, @Nullable PagePicture picture) throws IOException {
        passage(passage);
    }

    /**
     * A member, attachment or embedded file. Reads the stream to its end within the budget, does not close it. If the
     * stream breaks off, what came is kept as a damaged member and the exception is thrown on.
     *
     * @param name name as stored; a second equal name gets {@code " (2)"} by itself
     */
    void member(String name, InputStream bytes) throws IOException;

    /** The same for decoders that write instead of being read. Inside a reader process nothing is held in memory. */
    default void member(String name, Bytes bytes) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        bytes.writeTo(whole);
        member(name, new ByteArrayInputStream(whole.toByteArray()));
    }

    /** Writes the bytes of a member. */
    interface Bytes {
        /**
         * Writes all of them.
         *
         * @throws IOException if they break off: what was written is kept as a damaged member
         */
        void writeTo(OutputStream target) throws IOException;
    }

    /** A member without content: a link, an encrypted, too large or damaged one. */
    void member(String name, long claimedSize, Reason reason) throws IOException;

    /**
     * Says that a picture is going to be read, for which both clocks give more time.
     *
     * @return false if no more pictures may be read
     */
    default boolean picture() throws IOException {
        return budget().picture();
    }

    /** What this content may still use. */
    Budget budget();

    /**
     * Says that work goes on although nothing was given out for a while; call it in long loops (each page, each few
     * thousand records). Cheap.
     */
    void alive() throws IOException;
}
