package org.tocsin.respond.letter.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.tocsin.ports.NoticeStore.Notice;

/** What is written for a batch of notices. */
public interface BatchContent {
    /** A word for the names of batches, such as {@code letters}. */
    String kind();

    /**
     * Writes the files of a batch, durable when the call returns.
     *
     * @param folder  private and empty
     * @param notices gives the notices in order of their number
     */
    Written write(Path folder, Consumer<Consumer<Notice>> notices) throws IOException;

    /** The notices that a whole batch holds, each with the hash of its text. */
    Map<Integer, String> read(Path folder) throws IOException;

    /**
     * What became of the notices.
     *
     * @param texts   those that were written, with the hash of their text
     * @param refused those that cannot be sent this way, with the reason, a word of the tables
     */
    record Written(Map<Integer, String> texts, Map<Integer, String> refused) {}
}
