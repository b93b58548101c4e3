package org.tocsin.expose;

import java.util.List;
import org.tocsin.classify.ClassCue;

/**
 * The subjects of one passage by place. A block begins where a subject is named, or, in lists that put the name last
 * (cues stand before the first name, none after the last), it ends there.
 *
 * @param subjects the mentions that name subjects, in order of offset; not empty
 * @param nameLast whether a cue belongs to the name that follows it
 * @param together whether all subjects share every cue: mother and newborn
 */
record Blocks(List<MentionView> subjects, boolean nameLast, boolean together) {
    static Blocks of(List<MentionView> subjects, List<ClassCue> cues, boolean together) {
        int first = subjects.get(0).start();
        int last = subjects.get(subjects.size() - 1).start();
        boolean before = cues.stream().anyMatch(c -> c.start() < first);
        boolean between = cues.stream().anyMatch(c -> c.start() > first && c.start() < last);
        boolean after = cues.stream().anyMatch(c -> c.start() > last);
        return new Blocks(List.copyOf(subjects), before && between && !after && several(subjects), together);
    }

    private static boolean several(List<MentionView> subjects) {
        return subjects.stream().mapToInt(MentionView::subjectKey).distinct().count() > 1;
    }

    /** Whose the text at an offset is. What stands before the first name, such as a title, is about all. */
    int[] at(int offset) {
        if (together) {
            return keys();
        }
        MentionView found = null;
        for (MentionView subject : subjects) {
            if (subject.start() <= offset) {
                found = subject;
            } else if (nameLast) {
                return new int[] {subject.subjectKey()};
            } else {
                break;
            }
        }
        return found == null ? keys() : new int[] {found.subjectKey()};
    }

    /** Whose the text after the passage is. */
    int[] atEnd() {
        return together ? keys() : new int[] {subjects.get(subjects.size() - 1).subjectKey()};
    }

    int[] keys() {
        return subjects.stream().mapToInt(MentionView::subjectKey).distinct().toArray();
    }
}
