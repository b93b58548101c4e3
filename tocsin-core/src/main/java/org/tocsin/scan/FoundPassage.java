package org.tocsin.scan;

import java.util.List;
import org.tocsin.classify.ClassCue;
import org.tocsin.model.Mention;
import org.tocsin.model.TraitType;

/**
 * What detection found in one passage.
 *
 * @param name     the passage's name
 * @param row      whether it is a table row or record
 * @param mentions the human beings it speaks of
 * @param cues     the kinds of personal data it shows
 */
public record FoundPassage(String name, boolean row, List<Mention> mentions, List<ClassCue> cues) {
    public FoundPassage {
        mentions = List.copyOf(mentions);
        cues = List.copyOf(cues);
    }

    /** Whether somebody in it was born on this day, the number yyyymmdd. */
    boolean showsBirth(int day) {
        String digits = Integer.toString(day);
        return mentions.stream()
                .flatMap(mention -> mention.of(TraitType.BIRTH_DATE))
                .anyMatch(birth -> birth.value().replace("-", "").equals(digits));
    }
}
