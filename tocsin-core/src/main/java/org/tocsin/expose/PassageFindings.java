package org.tocsin.expose;

import java.util.List;
import java.util.Objects;
import org.tocsin.classify.ClassCue;

/**
 * What was found in a passage.
 *
 * @param passage  its name, see {@link org.tocsin.model.Passage}
 * @param mentions in order of offset
 * @param cues     in order of offset
 */
public record PassageFindings(String passage, List<MentionView> mentions, List<ClassCue> cues) {
    public PassageFindings {
        Objects.requireNonNull(passage);
        mentions = List.copyOf(mentions);
        cues = List.copyOf(cues);
    }

    /** Whether it is a row of a table or another record that stands for itself. */
    boolean standsAlone() {
        return passage.contains("row:") || passage.startsWith("message:") || passage.startsWith("record:");
    }
}
