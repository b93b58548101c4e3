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
    /** The detail of a content that a password of the list opened. */
    public static final String OPENED = "opened with a password";

    /** The detail of a content whose pictures of text still wait. */
    public static final String PICTURES_WAIT = "pictures wait";

    /** How the detail of a content begins whose pictures of text could not be read for want of recognition. */
    public static final String NO_RECOGNITION = "needs character recognition";

    /** A result for which nothing waits. */
    public ReadResult(
            Outcome outcome, @Nullable Reason reason, String mediaType, int pages, int ocrPages, String detail) {
        this(outcome, reason, mediaType, pages, ocrPages, detail, 0);
    }

    /** The same as an end: nothing waits any more. */
    public ReadResult ended() {
        return waiting == 0 ? this : new ReadResult(outcome, reason, mediaType, pages, ocrPages, detail);
    }

    /** The same while so many pictures wait. */
    public ReadResult waitingFor(int pictures) {
        return new ReadResult(outcome, reason, mediaType, pages, ocrPages, detail, pictures);
    }

    /** The same with another detail. */
    public ReadResult withDetail(String word) {
        return new ReadResult(outcome, reason, mediaType, pages, ocrPages, word, waiting);
    }

    /** How it is shown to people: while pictures wait it is only partly read, for want of time. */
    public ReadResult shown() {
        boolean provisional = waiting > 0 && outcome != Outcome.CONTAINER;
        return provisional
                ? new ReadResult(
                        Outcome.PARTLY_READ, Reason.TIMEOUT, mediaType, pages, ocrPages, PICTURES_WAIT, waiting)
                : this;
    }
}
