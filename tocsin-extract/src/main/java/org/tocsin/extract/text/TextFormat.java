package org.tocsin.extract.text;

import java.io.IOException;
import org.tocsin.extract.worker.Content;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Mode;

/** One format of text, recognised by its first characters. */
public interface TextFormat {
    /**
     * Whether a text is of this format.
     *
     * @param head      its first characters, at most 65,536
     * @param extension of its name, small letters, maybe empty
     */
    boolean is(String head, String extension);

    /**
     * Reads it to the end.
     *
     * @return its media type and what could not be read
     */
    Seen read(TextSource source, Content content, Mode mode, Found out) throws IOException;

    /**
     * How a text was read.
     *
     * @param mediaType precise media type
     * @param records   pages, sheets; 0 where the word has no meaning
     * @param damaged   whether the format broke off and the rest was read as plain text, or not
     */
    record Seen(String mediaType, int records, boolean damaged) {
        /** Read to the end. */
        public static Seen whole(String mediaType) {
            return new Seen(mediaType, 0, false);
        }
    }
}
