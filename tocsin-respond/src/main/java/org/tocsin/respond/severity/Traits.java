package org.tocsin.respond.severity;

import org.tocsin.model.EnumBits;
import org.tocsin.model.Population;

/**
 * What the registry says about a person as far as severity and gates need it.
 *
 * @param population   the population
 * @param age          by the day of the case
 * @param marks        what else is known, as bits
 * @param namesakes    how many people of the registry bear the full name, this one included
 */
record Traits(Population population, Age age, int marks, int namesakes) {
    /** Ages that count. */
    enum Age {
        MINOR,
        ADULT,
        UNKNOWN
    }

    /** What the registry says, or what follows from its rows together. */
    enum Mark {
        DECEASED,
        AROUND_MAJORITY,
        GUARDIAN,
        PROTECTED,
        CHILD_IN_CARE,
        CONFIDENTIAL,
        SECRET_ADDRESS,
        SECRET_BIRTH,
        VIOLENCE,
        DETAINED,
        SHARED_HOUSEHOLD,
        SHARED_MAILBOX,
        DOUBTFUL_CONTACT,
        SAME_HUMAN,
        STAFF_TOO,
        IMPORTANT
    }

    boolean is(Mark mark) {
        return (marks & EnumBits.of(mark)) != 0;
    }

    boolean minor() {
        return age == Age.MINOR;
    }
}
