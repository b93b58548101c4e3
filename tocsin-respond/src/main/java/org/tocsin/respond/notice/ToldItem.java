package org.tocsin.respond.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Category;
import org.tocsin.model.DataClass;
import org.tocsin.model.EnumBits;

/**
 * What a document shows about the person of a notice.
 *
 * @param key      stands for the bytes of the document, whatever its path; 0 for all documents of somebody's work together
 * @param category what kind of document it is; null if it has none or says nothing about the person
 * @param classes  kinds of data, as bits
 * @param work     whether the person stands in it because of their work
 * @param month    of which month it is, as the number yyyymm; 0 where it has no date, and for somebody's work
 */
public record ToldItem(long key, @Nullable Category category, int classes, boolean work, int month) {
    /** A document without date. */
    public ToldItem(long key, @Nullable Category category, int classes, boolean work) {
        this(key, category, classes, work, 0);
    }

    /** The kinds of data in the order of their list. */
    public List<DataClass> dataClasses() {
        return EnumBits.among(DataClass.values(), classes);
    }
}
