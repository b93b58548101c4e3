package org.tocsin.extract.pages;

import org.jspecify.annotations.Nullable;
import org.tocsin.model.Outcome;
import org.tocsin.model.Reason;
import org.tocsin.ports.ReadResult;

/** How the pictures of one content went. */
final class PictureTally {
    private int looked;
    private int recognised;
    private int given;
    private int waiting;
    private int unread;
    private @Nullable Reason reason;
    private String detail = "";

    void looked() {
        looked++;
    }

    void recognised() {
        recognised++;
    }

    void gave() {
        given++;
    }

    void waits() {
        waiting++;
    }

    /** A picture that is not read, or not wholly; the first cause is the one that is told. */
    void unread(Reason cause, String word) {
        unread++;
        if (reason == null) {
            reason = cause;
            detail = word;
        }
    }

    /** What the rest of a document and its pictures make together. */
    ReadResult applied(ReadResult rest) {
        boolean noText = rest.detail().equals(PictureReading.NO_TEXT);
        int pages = rest.ocrPages() + recognised;
        int waits = rest.waiting() + waiting;
        if (rest.outcome() != Outcome.READ && !noText) {
            return new ReadResult(
                    given > 0 ? Outcome.PARTLY_READ : rest.outcome(),
                    rest.reason(),
                    rest.mediaType(),
                    rest.pages(),
                    pages,
                    rest.detail(),
                    waits);
        }
        if (unread == 0) {
            return noText && looked == 0
                    ? rest
                    : new ReadResult(
                            Outcome.READ, null, rest.mediaType(), rest.pages(), pages, word(rest, noText), waits);
        }
        Outcome outcome = noText && given == 0 && recognised == 0 ? Outcome.UNREADABLE : Outcome.PARTLY_READ;
        return new ReadResult(outcome, reason, rest.mediaType(), rest.pages(), pages, detail, waits);
    }

    private String word(ReadResult rest, boolean noText) {
        return noText ? (given > 0 ? "" : "no text found") : rest.detail();
    }
}
