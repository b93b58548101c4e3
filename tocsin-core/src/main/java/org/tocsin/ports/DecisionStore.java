package org.tocsin.ports;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.LinkStatus;
import org.tocsin.model.Role;

/**
 * What people decided about doubtful links: events that are only ever added. They refer to items by their stable ids and to human
 * beings by a fingerprint, so that no new scan, registry or finalise changes them. Items, passages and names are sealed; in clear are
 * numbers, times, accounts and verdicts.
 */
public interface DecisionStore {
    /** The number of the last event; 0 before the first. */
    long last();

    /** Gives the events with a higher number than this, in order. */
    void forEach(long after, Consumer<Decision> visitor);

    /** Gives the decisions that no longer fit what the system proposes, in order of their number. */
    void conflicts(Consumer<ConflictRow> visitor);

    /** Starts to decide: one transaction, which sees and changes the result tables; other writers wait for its end. */
    Turn begin();

    /**
     * Takes a human being of a document for an account, unless another account holds it; one who holds it holds it longer.
     *
     * @param now   milliseconds since 1970
     * @param until when the claim ends by itself
     * @return whether the account holds it
     */
    boolean claim(MentionKey mention, int account, long now, long until);

    /** Gives back what an account holds; nothing happens where it holds nothing. */
    void release(MentionKey mention, int account);

    /** What is said. Names are stored: they may be added to, never renamed. */
    enum Verdict {
        /** It is this candidate. */
        ACCEPT,
        /** It is not this candidate; the others stay as they are. */
        REJECT,
        /** It is somebody of the registry who was not proposed. */
        OTHER_PERSON,
        /** It is nobody of the registry. */
        UNKNOWN_PERSON,
        /** Not now; changes nothing. */
        SKIP,
        /** Takes an event back, which may itself be one that took back. */
        UNDO,
        /** Takes all events of a batch back. */
        WITHDRAW
    }

    /**
     * A human being in a document, through new scans.
     *
     * @param item    stable id of the item
     * @param passage in which it is mentioned first
     * @param print   keyed fingerprint of its names, birth dates and numbers
     */
    record MentionKey(String item, String passage, long print) {
        /** Of events that are about no mention. */
        public static final MentionKey NONE = new MentionKey("", "", 0);

        /** Names no passage. */
        @Override
        public String toString() {
            return "MentionKey[" + item + "]";
        }
    }

    /** What the system said about a person when it was decided. */
    record Seen(int person, LinkStatus status, long pattern, double probability) {}

    /**
     * An event.
     *
     * @param number  from 1
     * @param at      milliseconds since 1970
     * @param account who said it
     * @param mention about whom; {@link MentionKey#NONE} where a batch is withdrawn
     * @param person  number in the registry, or -1
     * @param role    in which the human being is mentioned first; null where a batch is withdrawn
     * @param seen    the candidates at that time, best first
     * @param second  whether it counts only when another account says the same
     * @param batch   number of the first event of the batch, or 0
     * @param undoes  number of the event that is taken back, or 0; of a batch that of its first event
     * @param who     the human being as the document shows it, in the core's own form; empty where it is not needed
     */
    record Decision(
            long number,
            long at,
            int account,
            Verdict verdict,
            MentionKey mention,
            int person,
            @Nullable Role role,
            List<Seen> seen,
            boolean second,
            long batch,
            long undoes,
            String who) {
        public Decision {
            seen = List.copyOf(seen);
        }

        /** Names no person. */
        @Override
        public String toString() {
            return "Decision[" + number + ", " + verdict + "]";
        }
    }

    /** Why a decision no longer fits. */
    enum Conflict {
        /** The system now proposes something else. */
        CHANGED,
        /** The human being is no longer found in the document, or the document is no longer there. */
        GONE
    }

    /**
     * A decision that no longer fits; it stays in force until somebody decides anew.
     *
     * @param decision number of the event
     * @param item     number of the item, or 0 where it is gone
     * @param human    first mention of the human being in the item
     */
    record ConflictRow(long decision, int item, int human, Conflict conflict) {}

    /** What a human being whom people said to be unknown shows; see {@link ResultStore.UnknownRow}. */
    record NobodyRow(int item, int human, int roles, int dataClasses, String who) {
        /** Names no person. */
        @Override
        public String toString() {
            return "NobodyRow[" + item + "]";
        }
    }

    /** What an item shows about a person: one row for each item, duplicates included, and confirmed link. */
    interface ShownVisitor {
        /** One row; categories are the bit of the item's category, or 0. */
        void shown(int item, int categories, int dataClasses, double probability);
    }

    /** A transaction; closing it without commit undoes all of it. */
    interface Turn extends AutoCloseable {
        /** Gives the events with a higher number than this, in order. */
        void forEach(long after, Consumer<Decision> visitor);

        /** Adds an event, whose number it gives; that of the argument does not count, and a batch of -1 is the event's own number. */
        long add(Decision decision);

        /** Which other account holds a claim on this human being now, or 0. */
        int claimedByOther(MentionKey mention, int account, long now);

        /** The item with this id, or null. */
        ResultStore.@Nullable ItemRow item(String id);

        /** The item with this number. */
        ResultStore.ItemRow item(int number);

        /** The links of an item with a mention between these, both included, in their order. */
        List<ResultStore.LinkRow> links(int item, int fromMention, int toMention);

        /** The highest number of a mention with links in an item, or -1. */
        int lastMention(int item);

        /** A link that stands as it does because of this event, or null. */
        ResultStore.@Nullable LinkRow decidedBy(long decision);

        /** Puts a link in the place of that of the same item, mention and person, whose words stay, or adds it. */
        void put(ResultStore.LinkRow link);

        /** Removes a link. */
        void remove(ResultStore.LinkRow link);

        /** Whether a person has a confirmed link in an item. */
        boolean isConfirmed(int item, int person);

        /** Changes the count of people of an item and of those which have its links. */
        void addPeople(int item, int more);

        /** Gives what is confirmed about a person, ordered by item. */
        void shown(int person, ShownVisitor visitor);

        /** Replaces the row of a person; one without documents is removed. */
        void person(ResultStore.PersonRow row);

        /** Keeps somebody whom people said to be unknown, in place of an earlier row of the same item and human. */
        void nobody(NobodyRow row);

        /** Forgets such a row; says whether there was one. */
        boolean removeNobody(int item, int human);

        /** All such rows in order of item and human. */
        List<NobodyRow> nobodies();

        /** Replaces the unknown people with higher numbers than this. */
        void unknown(int after, List<ResultStore.UnknownRow> rows);

        /** Adds a conflict, in place of others of the same item and human. */
        void conflict(ConflictRow row);

        /** Forgets the conflicts of a human being of an item. */
        void removeConflicts(int item, int human);

        /** Forgets the conflict of a decision, if there is one. */
        void removeConflict(long decision);

        /** Makes all of it durable. */
        void commit();

        @Override
        void close();
    }
}
