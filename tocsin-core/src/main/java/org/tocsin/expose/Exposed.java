package org.tocsin.expose;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import org.tocsin.model.DataClass;
import org.tocsin.model.Role;

/**
 * What a document shows about one person in one role.
 *
 * @param subjectKey see {@link MentionView}
 * @param role       the part played
 * @param classes    the kinds of data shown
 * @param passages   the numbers of the passages that show it, ascending, as given to {@link Sections}
 */
public record Exposed(int subjectKey, Role role, EnumSet<DataClass> classes, int[] passages) {
    public Exposed {
        Objects.requireNonNull(role);
        classes = EnumSet.copyOf(classes);
        passages = passages.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Exposed that
                && subjectKey == that.subjectKey
                && role == that.role
                && classes.equals(that.classes)
                && Arrays.equals(passages, that.passages);
    }

    @Override
    public int hashCode() {
        return Objects.hash(subjectKey, role, classes, Arrays.hashCode(passages));
    }

    @Override
    public String toString() {
        return "Exposed[" + subjectKey + " " + role + " " + classes + " in " + Arrays.toString(passages) + "]";
    }
}
