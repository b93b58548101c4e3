package org.tocsin.ports;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Category;
import org.tocsin.model.LinkStatus;
import org.tocsin.model.Outcome;
import org.tocsin.model.Reason;
import org.tocsin.model.Role;

/** The result tables. A finalise replaces them all in one transaction. Sets of enum constants are bit sets by ordinal. */
public interface ResultStore {
    /** Starts to replace all tables. */
    Writer replace();

    /** Whether a finalise was ever committed. */
    boolean present();

    /** Items in order of their number. */
    void items(Consumer<ItemRow> visitor);

    /** The item with this id, or null. */
    @Nullable
    ItemRow item(String id);

    /** The item with this number. */
    ItemRow item(int number);

    /** Links ordered by item number, then as written. */
    void links(Consumer<LinkRow> visitor);

    /** Links of one item. */
    void linksOf(int item, Consumer<LinkRow> visitor);

    /** What the confirmed links show, ordered by item number; nothing sealed is opened for it. */
    void exposures(Consumer<ExposureRow> visitor);

    /** People with at least one link, in order of person number. */
    void people(Consumer<PersonRow> visitor);

    /** Unknown people in order of their number. */
    void unknown(Consumer<UnknownRow> visitor);

    /** The weights of the last finalise, in the core's own form; empty before the first. */
    byte[] model();

    /**
     * One item.
     *
     * @param number      from 1, in order of release and path
     * @param id          stable id shown to people, a keyed fingerprint of release and path
     * @param content     its content, or 0
     * @param duplicateOf number of the item with the same bytes that was read, or 0
     * @param linksOf     number of the item whose links are its own: itself, or the one it is a duplicate of
     * @param category    of a document, else null
     * @param people      how many people are linked (confirmed or review)
     */
    record ItemRow(
            int number,
            String id,
            int release,
            String path,
            int content,
            Outcome outcome,
            @Nullable Reason reason,
            String mediaType,
            long size,
            @Nullable Category category,
            int pages,
            int ocrPages,
            int duplicateOf,
            int linksOf,
            int people,
            String detail) {
        @Override
        public String toString() {
            return "ItemRow[" + id + "]";
        }
    }

    /**
     * A mention linked to a person.
     *
     * @param mention     number of the mention in its item, from 0: passage by passage
     * @param how         short plain phrase such as {@code name + birth date}
     * @param dataClasses what this item shows about this person in this role
     * @param pattern     the evidence pattern
     * @param weight      log2 of the odds behind the probability
     */
    record LinkRow(
            int item,
            int mention,
            String passage,
            int person,
            LinkStatus status,
            Role role,
            double probability,
            int dataClasses,
            String how,
            long pattern,
            double weight) {}

    /**
     * What a document shows about a person in a role. Items with the same bytes repeat nothing.
     *
     * @param category    of the document, else null
     * @param dataClasses what is shown
     * @param pattern     the evidence pattern of the link
     */
    record ExposureRow(int item, @Nullable Category category, int person, Role role, int dataClasses, long pattern) {}

    /** What is known about a person in the leak; probability is the highest of the confirmed links, 0 if there is none. */
    record PersonRow(int person, int documents, int dataClasses, int categories, double probability) {}

    /** A cluster of mentions of somebody whom the registry does not know. */
    record UnknownRow(int number, String name, String birthDate, int roles, int documents, int dataClasses) {
        @Override
        public String toString() {
            return "UnknownRow[" + number + "]";
        }
    }

    /** New tables being written; closing without commit leaves the old ones. */
    interface Writer extends AutoCloseable {
        /** Adds an item; numbers ascend. */
        void item(ItemRow row);

        /** Adds a link; item numbers ascend. */
        void link(LinkRow row);

        /** Adds a person. */
        void person(PersonRow row);

        /** Adds an unknown person. */
        void unknown(UnknownRow row);

        /** Keeps the weights. */
        void model(byte[] model);

        /** Replaces the tables. */
        void commit();

        @Override
        void close();
    }
}
