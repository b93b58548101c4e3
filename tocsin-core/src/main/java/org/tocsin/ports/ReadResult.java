package org.tocsin.ports;

import org.jspecify.annotations.Nullable;
import org.tocsin.model.Outcome;
import org.tocsin.model.Reason;

/**
 * How the reading of one content ended.
 *
 * @param outcome   {@code READ}, {@code PARTLY_READ}, {@code UNREADABLE} or {@code CONTAINER}
 * @param reason    why it is not fully read, else null
 * @param mediaType media type found by looking at the bytes
 * @param pages     pages, sheets or slides; 0 where the word has no meaning
 * @param ocrPages  pages whose text comes from character recognition
 * @param detail    a technical word for the operator (budget or exception class); never text or paths of the release
 * @param waiting   pictures of text that were left out, or only glanced at, because of the {@link Effort}; above 0 the
 *                  content is to be read again with more
 */
public record ReadResult(
        Outcome outcome,
        @Nullable Reason reason,
        String mediaType,
        int pages,
        int ocrPages,
        String detail,
        int waiting) {
    /** A result for which nothing waits. */
    public ReadResult(
            Outcome outcome, @Nullable Reason reason, String mediaType, int pages, int ocrPages, String detail) {
        this(outcome, reason, mediaType, pages, ocrPages, detail, 0);
    }
}
