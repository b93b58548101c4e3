package org.tocsin.ports;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
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

    /** Changes whenever a finalise was committed; 0 before the first. */
    long version();

    /** Items in order of their number. */
    void items(Consumer<ItemRow> visitor);

    /** The item with this id, or null. */
    @Nullable
    ItemRow item(String id);

    /** The item with this number. */
    ItemRow item(int number);

    /** Links ordered by item number and mention, then as written. */
    void links(Consumer<LinkRow> visitor);

    /** Links of one item. */
    void linksOf(int item, Consumer<LinkRow> visitor);

    /** Links of the human being of an item who is first mentioned there. */
    void linksOf(int item, int human, Consumer<LinkRow> visitor);

    /** Numbers of the items in which a person has links, in whatever status and in one of these roles; nothing sealed is opened. */
    void itemsOf(int person, Set<Role> roles, IntConsumer visitor);

    /**
     * The links that wait for a human, at the first mention of each, ordered by item number and mention; nothing sealed is opened for it.
     */
    void waiting(Consumer<WaitingRow> visitor);

    /** Those of them in one item about human beings who are first mentioned between these, both included. */
    void waiting(int item, int fromHuman, int toHuman, Consumer<WaitingRow> visitor);

    /** Those of them that propose this person. */
    void waitingFor(int person, Consumer<WaitingRow> visitor);

    /** All links of the human beings whose links wait and propose this person, human being by human being in the order of items. */
    void doubtsAbout(int person, Consumer<DoubtLink> visitor);

    /** All links of the human being of an item who is first mentioned there. */
    void doubt(int item, int human, Consumer<DoubtLink> visitor);

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
     * @param dated       of which day the document is, as the number yyyymmdd; 0 where it says none that is sure
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
            String detail,
            int dated) {
        /** An item without date. */
        public ItemRow(
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
            this(
                    number,
                    id,
                    release,
                    path,
                    content,
                    outcome,
                    reason,
                    mediaType,
                    size,
                    category,
                    pages,
                    ocrPages,
                    duplicateOf,
                    linksOf,
                    people,
                    detail,
                    0);
        }

        /** The day of the document as {@code yyyy-mm-dd}, empty where it has none. */
        public String datedIso() {
            String day = Integer.toString(dated);
            return dated == 0 ? "" : day.substring(0, 4) + '-' + day.substring(4, 6) + '-' + day.substring(6);
        }

        @Override
        public String toString() {
            return "ItemRow[" + id + "]";
        }
    }

    /**
     * A mention linked to a person.
     *
     * @param mention     number of the mention in its item, from 0: passage by passage
     * @param probability 1 where a human confirmed it, 0 where a human rejected it
     * @param how         short plain phrase such as {@code name + birth date}; {@link #REVIEWED} stands before it where a human decided
     * @param dataClasses what this item shows about this person in this role
     * @param pattern     the evidence pattern
     * @param weight      log2 of the odds behind the probability that the system gave
     * @param human       who is mentioned
     * @param proposed    what the system said where a human decided, else null
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
            double weight,
            Human human,
            @Nullable Proposed proposed) {
        /** Stands before the phrase of a link that a human decided. */
        public static final String REVIEWED = "reviewed: ";

        /** A link that nobody decided, of a human being who is mentioned once. */
        public LinkRow(
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
                double weight) {
            this(
                    item,
                    mention,
                    passage,
                    person,
                    status,
                    role,
                    probability,
                    dataClasses,
                    how,
                    pattern,
                    weight,
                    Human.alone(mention),
                    null);
        }
    }

    /**
     * The human being of a document whom a mention is about.
     *
     * @param first number of its first mention in the item, by which it is known there
     * @param last  number of the last of its mentions that has links
     * @param print keyed fingerprint of its names, birth dates and numbers; 0 on links of other mentions than the first
     * @param who   how the document shows it, in the core's own form: on the first link of one who waits for a human or about whom a
     *              human has spoken, else empty
     */
    record Human(int first, int last, long print, String who) {
        /** One who is mentioned once, without fingerprint. */
        public static Human alone(int mention) {
            return new Human(mention, mention, 0, "");
        }

        /** Names no person. */
        @Override
        public String toString() {
            return "Human[" + first + "]";
        }
    }

    /**
     * What the system said about a link that a human decided.
     *
     * @param status   null where it did not propose this person
     * @param decision number of the event
     */
    record Proposed(@Nullable LinkStatus status, double probability, long decision) {}

    /**
     * A link that waits for a human, without its words.
     *
     * @param category of the document, else null
     */
    record WaitingRow(
            int item,
            int human,
            int person,
            double probability,
            int dataClasses,
            int release,
            @Nullable Category category) {}

    /**
     * A link of a human being, with what tells doubts of one kind from others.
     *
     * @param itemId   stable id of the item
     * @param human    first mention of the human being
     * @param passage  of the first mention; empty on links of others
     * @param print    fingerprint of the human being; 0 on links of other mentions than the first
     * @param waits    whether this link waits for a human, at the first mention
     * @param decision number of the event by which a human decided the link, or 0
     * @param category of the document, else null
     */
    record DoubtLink(
            int item,
            String itemId,
            int human,
            String passage,
            long print,
            int person,
            boolean waits,
            Role role,
            long pattern,
            int dataClasses,
            long decision,
            @Nullable Category category) {
        /** Names nobody. */
        @Override
        public String toString() {
            return "DoubtLink[" + item + ", " + human + "]";
        }
    }

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

        /** Keeps somebody whom people said to be unknown; {@link #unknown} lists such people too. */
        void nobody(DecisionStore.NobodyRow row);

        /** Adds a decision that no longer fits. */
        void conflict(DecisionStore.ConflictRow row);

        /** Keeps the weights. */
        void model(byte[] model);

        /** Replaces the tables. */
        default void commit() {
            commit(turn -> {});
        }

        /**
         * Replaces the tables.
         *
         * @param lastly what is done in the same transaction with the new tables, while nobody decides; it does not commit
         */
        void commit(Consumer<DecisionStore.Turn> lastly);

        @Override
        void close();
    }
}
