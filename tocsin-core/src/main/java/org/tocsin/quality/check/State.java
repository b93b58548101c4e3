package org.tocsin.quality.check;

import java.util.Locale;

/** What became of a member of a sample since it was drawn. */
public enum State {
    /** It is as it was. */
    STANDS,
    /** The item is no longer in the case. */
    ITEM_GONE,
    /** The document is no longer read. */
    NOT_READ,
    /** Somebody was found in the document since. */
    SOMEBODY_FOUND,
    /** The link waits for review now. */
    IN_REVIEW,
    /** The link was rejected since. */
    REJECTED,
    /** The person is confirmed in the same document, in another passage or role. */
    LINKED_OTHERWISE,
    /** The document is not linked to the person any more. */
    NOT_LINKED;

    /** The word used in tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
