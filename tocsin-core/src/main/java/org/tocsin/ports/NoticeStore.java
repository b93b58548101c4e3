package org.tocsin.ports;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Who is told what, and how far each notice has come. In clear are numbers, codes, times and hashes; what a plan says and what a notice
 * holds (addressee, what is told, code) is sealed. A notice changes its state only by a move that names the state it is in, so that two
 * processes never send the same one.
 */
public interface NoticeStore {
    /** Starts a plan; the one that was never signed, with its notices, is replaced when the new one is committed. */
    Draft draft();

    /** All plans in order of their number. */
    List<Plan> plans();

    /** The plan with this number. */
    Optional<Plan> plan(int number);

    /**
     * Signs a plan, or signs it anew.
     *
     * @param at   milliseconds since 1970
     * @param by   who signs, in words
     * @param hash of all that the plan holds, 64 hexadecimal characters
     * @return false if there is no such plan
     */
    boolean sign(int plan, long at, String by, String hash);

    /** The notice with this number. */
    Optional<Notice> notice(int number);

    /** All notices of a person in order of their number. */
    List<Notice> ofPerson(int person);

    /** All notices that bear this code, in order of their number. */
    List<Notice> withCode(String code);

    /** Gives notices in order of their number, one at a time. */
    void forEach(Which which, Consumer<Notice> visitor);

    /** Gives notices in order of their number; nothing sealed is opened, their content is empty. */
    void outlines(Which which, Consumer<Notice> visitor);

    /** How many notices there are of each sort; opens nothing sealed. */
    List<Count> counts();

    /** How many notices of a plan there are of each sort. */
    default List<Count> counts(int plan) {
        return counts().stream().filter(count -> count.plan() == plan).toList();
    }

    /**
     * Moves notices in one transaction, durable when the call returns (also through a loss of power). A move whose notice is in another
     * state than it says does nothing.
     *
     * @return the moves that took place, in their order
     * @throws IllegalArgumentException if a state cannot follow the other
     */
    List<Move> move(List<Move> moves);

    /**
     * The same for many, a few hundred in a transaction, so that others wait for none of them for long. What a sudden end leaves undone is
     * done by calling again.
     *
     * @return how many took place
     */
    default int moveMany(List<Move> moves) {
        int moved = 0;
        for (int from = 0; from < moves.size(); from += 500) {
            moved += move(moves.subList(from, Math.min(moves.size(), from + 500)))
                    .size();
        }
        return moved;
    }

    /** Moves one notice; says whether it took place. */
    default boolean move(Move move) {
        return !move(List.of(move)).isEmpty();
    }

    /**
     * Adds a notice that tells the same by another way, planned, with a state of its own: post after a failed e-mail. Its origin is the
     * notice it follows.
     *
     * @return its number, or empty if that notice does not exist or is followed by that channel already
     */
    Optional<Integer> follow(int notice, Channel channel, long at);

    /**
     * Adds a notice that tells the same by another way to another place, such as an address that somebody asked for.
     *
     * @param state   {@code PLANNED}, or {@code HELD} until a human has looked
     * @param content with that place and the same code
     * @return its number, or empty if that notice does not exist or is followed by that channel already
     */
    Optional<Integer> follow(int notice, Channel channel, State state, byte[] content, long at);

    /** What happened to a notice, oldest first: the proof that it was sent, or why it was not. */
    List<Event> events(int notice);

    /** Gives all events with a higher number than this, in order. */
    void forEachEvent(long after, Consumer<Event> visitor);

    /** What a notice is for. Names are stored: they may be added to, never renamed. */
    enum Kind {
        /** The first that a person gets. */
        FIRST,
        /** What is new since then. */
        SUPPLEMENT,
        /** Takes back what was told by mistake. */
        RETRACTION,
        /** To somebody of whom nothing was found so far; one who is found later gets a first notice. */
        NOT_FOUND,
        /** To somebody of whom it cannot be said yet. */
        CANNOT_SAY;

        /** The word used in tables. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The way a notice goes. Names are stored: they may be added to, never renamed. */
    enum Channel {
        EMAIL,
        POST,
        SMS,
        PORTAL,
        /** Nothing reaches this person: a public communication must. */
        NONE;

        /** The word used in tables. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How far a notice has come. Names are stored: they may be added to, never renamed. */
    enum State {
        /** Nothing was done yet. */
        PLANNED,
        /** Waits for a human. */
        HELD,
        /** Its text was made; the hash says which. */
        RENDERED,
        /** About to be handed to a server or printer; written before that is tried. */
        HANDED_OVER,
        /** Taken over by the server or printer. Never means that it was read. */
        ACCEPTED,
        /** Came back: that mailbox does not take it. */
        BOUNCED,
        /** Was refused, or nothing there could be written to. */
        UNDELIVERABLE,
        /** A letter came back. */
        RETURNED,
        /** Was handed over, but no answer is known: perhaps it went out. */
        UNCERTAIN,
        /** Is not to be sent any more, or was taken back. */
        RETRACTED;

        private static final Set<State> FAILED = EnumSet.of(BOUNCED, UNDELIVERABLE, RETURNED);

        /** The word used in tables. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether it may have gone out, or did: from then on the person counts as told. */
        public boolean isSent() {
            return this == HANDED_OVER || this == ACCEPTED || this == UNCERTAIN;
        }

        /** Whether it did not reach anybody. */
        public boolean isFailed() {
            return FAILED.contains(this);
        }

        /** Whether this state may become the other. */
        public boolean mayBecome(State next) {
            return next != this
                    && switch (this) {
                        case PLANNED ->
                            (!next.isFailed() && next != ACCEPTED && next != UNCERTAIN) || next == UNDELIVERABLE;
                        case HELD -> next == PLANNED || next == RETRACTED;
                        case RENDERED ->
                            next == PLANNED
                                    || next == HELD
                                    || next == HANDED_OVER
                                    || next == UNDELIVERABLE
                                    || next == RETRACTED;
                        case HANDED_OVER -> next != HELD && next != RETRACTED;
                        case ACCEPTED -> next.isFailed() || next == RETRACTED;
                        case UNCERTAIN -> next != HELD && next != HANDED_OVER;
                        case BOUNCED, UNDELIVERABLE, RETURNED ->
                            next == PLANNED || next == ACCEPTED || next == RETRACTED;
                        case RETRACTED -> false;
                    };
        }
    }

    /**
     * A plan.
     *
     * @param number   from 1
     * @param madeAt   milliseconds since 1970
     * @param registry version of the registry it was made from
     * @param results  version of the results it was made from
     * @param signedAt milliseconds since 1970, or 0
     * @param signedBy in words, or empty
     * @param hash     of what was signed, or empty
     * @param content  settings and facts, in the form of whoever made it
     */
    record Plan(
            int number,
            long madeAt,
            long registry,
            long results,
            long signedAt,
            String signedBy,
            String hash,
            byte[] content) {
        /** Whether somebody answers for it. */
        public boolean isSigned() {
            return signedAt > 0;
        }

        /** Names no person. */
        @Override
        public String toString() {
            return "Plan[" + number + "]";
        }
    }

    /**
     * A notice.
     *
     * @param number    from 1, unique in the case; never given twice
     * @param person    number in the registry
     * @param addressee 0 the person, 1 and more others who answer for them
     * @param wave      from 1; the canary is 1
     * @param gates     reasons to hold it, as bits in the order of their list
     * @param textHash  SHA-256 of the text that was made, or empty
     * @param attempts  how often it was handed over
     * @param origin    number of the notice it follows by another channel, or 0
     * @param changedAt milliseconds since 1970
     * @param content   addressee, what is told, code: in the form of whoever planned it; empty in an outline
     */
    record Notice(
            int number,
            int plan,
            int person,
            int addressee,
            Kind kind,
            Channel channel,
            int wave,
            int gates,
            State state,
            String textHash,
            int attempts,
            int origin,
            long changedAt,
            byte[] content) {
        /** Names no person. */
        @Override
        public String toString() {
            return "Notice[" + number + ", " + channel + ", " + state + "]";
        }
    }

    /**
     * A notice that is planned.
     *
     * @param code by which it is found again; empty if it has none
     */
    record Planned(
            int person,
            int addressee,
            Kind kind,
            Channel channel,
            int wave,
            int gates,
            State state,
            String code,
            byte[] content) {
        /** Names no person. */
        @Override
        public String toString() {
            return "Planned[" + channel + "]";
        }
    }

    /**
     * Which notices are asked for.
     *
     * @param plan    its number, or 0 for all
     * @param channel or null for all
     * @param wave    its number, or 0 for all
     * @param states  empty for all
     * @param after   only notices with a higher number
     * @param most    how many, 0 for all
     */
    record Which(int plan, @Nullable Channel channel, int wave, Set<State> states, int after, int most) {
        public Which {
            states = Set.copyOf(states);
        }

        /** Every notice of the case. */
        public static Which all() {
            return new Which(0, null, 0, Set.of(), 0, 0);
        }

        /** Every notice of a plan. */
        public static Which of(int plan) {
            return new Which(plan, null, 0, Set.of(), 0, 0);
        }

        /** Those that go this way. */
        public Which by(Channel way) {
            return new Which(plan, way, wave, states, after, most);
        }

        /** Those of this wave. */
        public Which inWave(int number) {
            return new Which(plan, channel, number, states, after, most);
        }

        /** Those in one of these states. */
        public Which in(State... wanted) {
            return new Which(plan, channel, wave, Set.copyOf(Arrays.asList(wanted)), after, most);
        }

        /** At most so many behind this number. */
        public Which page(int behind, int count) {
            return new Which(plan, channel, wave, states, behind, count);
        }
    }

    /** How many notices of a plan are in a state. */
    record Count(int plan, Channel channel, int wave, Kind kind, State state, long count) {}

    /**
     * A step of a notice.
     *
     * @param from     the state it must be in
     * @param at       milliseconds since 1970
     * @param textHash of the text, or empty where that stays
     * @param detail   what the server or printer said, or why; kept sealed
     */
    record Move(int notice, State from, State to, long at, String textHash, String detail) {
        /** A step that leaves the text as it is. */
        public static Move of(int notice, State from, State to, long at, String detail) {
            return new Move(notice, from, to, at, "", detail);
        }

        /** Names no person. */
        @Override
        public String toString() {
            return "Move[" + notice + ", " + from + " to " + to + "]";
        }
    }

    /**
     * A step that took place.
     *
     * @param number from 1, in the order in which they were written
     */
    record Event(long number, int notice, long at, State from, State to, String textHash, String detail) {
        /** Names no person. */
        @Override
        public String toString() {
            return "Event[" + number + "]";
        }
    }

    /** A plan being made, in one transaction; closing it without commit leaves what there was. */
    interface Draft extends AutoCloseable {
        /** Adds a notice and gives its number. */
        int add(Planned notice);

        /**
         * Makes the plan durable.
         *
         * @param registry version of the registry it was made from
         * @param results  version of the results it was made from
         * @param content  settings and facts
         * @return its number
         */
        int commit(long at, long registry, long results, byte[] content);

        @Override
        void close();
    }
}
