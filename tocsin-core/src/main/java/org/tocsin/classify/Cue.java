package org.tocsin.classify;

import org.tocsin.model.Category;

/**
 * A line of a category vocabulary.
 *
 * @param category what it speaks for, or against if the weight is negative
 * @param kind     where it counts
 * @param weight   10 settles it, 1 hints
 * @param phrase   the phrase as the vocabulary writes it: never text of a document
 */
record Cue(Category category, Kind kind, double weight, String phrase) {
    /** Where a phrase counts. */
    enum Kind {
        /** In a title, a subject line, a section heading; hardly in a sentence. */
        HEADING,
        /** Anywhere in the text. */
        TERM,
        /** The form of a letter or mail, such as its greetings: all together they say little, for any content is sent. */
        FORM,
        /** A mark of the form or format, counted once. */
        LAYOUT,
        /** In a column heading or field name. */
        COLUMN
    }
}
