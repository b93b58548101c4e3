package org.tocsin.expose;

import java.util.EnumSet;
import java.util.Objects;
import org.tocsin.model.DataClass;
import org.tocsin.model.Role;

/**
 * What the drawing of exposures needs to know of a mention.
 *
 * @param subjectKey the person's number, below 0 an unknown person's cluster, or {@link #NO_SUBJECT}
 * @param role       the part played
 * @param start      offset of its first trait in the passage text
 * @param own        what its traits are by themselves
 */
public record MentionView(int subjectKey, Role role, int start, EnumSet<DataClass> own) {
    /** The key of a mention without an identity of its own, for example an age or a phone number alone. */
    public static final int NO_SUBJECT = Integer.MIN_VALUE;

    public MentionView {
        Objects.requireNonNull(role);
        own = EnumSet.copyOf(own);
        if (start < 0) {
            throw new IllegalArgumentException("start must be >= 0, was " + start);
        }
    }

    /** Whether it names the person a section is about. */
    boolean namesSubject() {
        return role == Role.SUBJECT && subjectKey != NO_SUBJECT;
    }
}
