package org.tocsin.respond.severity;

import java.util.EnumSet;
import java.util.Set;
import org.tocsin.model.Category;
import org.tocsin.model.DataClass;
import org.tocsin.model.EnumBits;

/**
 * What the confirmed links show about one person, all documents together.
 *
 * @param classes    kinds of data, as bits
 * @param categories categories of the documents of which the person is a subject, as bits
 * @param level      highest level of a kind of data in its document, 1 to 4, before the context of the person counts
 * @param name       how far a name was shown
 * @param dated      whether a birth date that agrees was shown beside the name
 * @param sensitive  whether specially sensitive health was shown outside gynaecology and obstetrics
 * @param documents  documents of which the person is a subject
 */
record Shown(int classes, int categories, int level, Name name, boolean dated, boolean sensitive, int documents) {
    /** How much of a name was shown. */
    enum Name {
        NONE,
        PART,
        WHOLE
    }

    boolean has(DataClass c) {
        return (classes & EnumBits.of(c)) != 0;
    }

    /** Whether one of these kinds of data, given as bits, is shown. */
    boolean hasAny(int wanted) {
        return (classes & wanted) != 0;
    }

    boolean subjectOf(Category category) {
        return (categories & EnumBits.of(category)) != 0;
    }

    Set<DataClass> all() {
        Set<DataClass> set = EnumSet.noneOf(DataClass.class);
        set.addAll(EnumBits.among(DataClass.values(), classes));
        return set;
    }
}
