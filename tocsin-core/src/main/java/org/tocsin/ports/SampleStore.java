package org.tocsin.ports;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Role;

/**
 * Samples drawn for human check, and the answers. They are rows of their own: a scan or a relink changes neither. Everything but numbers
 * is sealed.
 */
public interface SampleStore {
    /** Keeps a draw and gives its number; numbers start at 1. */
    int add(long seed, List<Stratum> strata, List<Unit> units);

    /** All draws in order of their number. */
    List<Draw> draws();

    /** Gives the members of a draw in order of their ordinal. */
    void units(int draw, Consumer<Unit> visitor);

    /** Gives the answers about a draw in order of their ordinal. */
    void answers(int draw, Consumer<Answer> visitor);

    /** Keeps answers, in place of earlier ones about the same members: all of them or none. */
    void answer(int draw, List<Answer> answers);

    /** What is checked. */
    enum Kind {
        /** A document in which nobody was found: who was missed? */
        DOCUMENT,
        /** A confirmed link: is it right? */
        LINK
    }

    /**
     * A part of what was drawn from, sampled with equal probability for each of its members.
     *
     * @param name what its members have in common
     * @param size how many members it had
     * @param drawn how many of them were drawn
     */
    record Stratum(Kind kind, String name, long size, int drawn) {}

    /**
     * A draw.
     *
     * @param at milliseconds since 1970
     * @param seed what the lots depend on
     */
    record Draw(int number, long at, long seed, List<Stratum> strata) {
        public Draw {
            strata = List.copyOf(strata);
        }
    }

    /**
     * A member of a sample.
     *
     * @param ordinal from 1 within the draw
     * @param stratum place of its stratum in the draw, from 0
     * @param item id of the item
     * @param passage of a link, else empty
     * @param person number in the registry, or -1
     * @param role of a link, else null
     */
    record Unit(
            int ordinal,
            int stratum,
            String item,
            String passage,
            int person,
            @Nullable Role role) {
        @Override
        public String toString() {
            return "Unit[" + ordinal + "]";
        }
    }

    /** What a human said. */
    enum Verdict {
        RIGHT,
        WRONG,
        /** So many people of the registry are named in the document. */
        PEOPLE,
        CANNOT_SAY
    }

    /**
     * An answer.
     *
     * @param people with {@link Verdict#PEOPLE}, else 0
     */
    record Answer(int ordinal, Verdict verdict, int people) {}
}
