package org.tocsin.detect;

import java.util.Set;
import org.tocsin.detect.name.Tokens;
import org.tocsin.detect.name.Vocabulary;
import org.tocsin.model.Trait;
import org.tocsin.model.TraitType;

/** Contacts of a place, a service or a house, which are no person's. */
final class Places {
    private static final Set<String> FACILITY = Set.copyOf(Vocabulary.lines(Places.class, "facility-words.txt"));
    private static final int FACILITY_REACH = 600;

    private final String text;
    private final Lines lines;

    Places(String text, Lines lines) {
        this.text = text;
        this.lines = lines;
    }

    /** Whether words between the last name and the contact, on its line or the two above, name a place. */
    boolean holds(Trait trait, int nameStart) {
        int above = lines.startOfLine(lines.of(trait.start()) - 2);
        int from = Math.max(Math.max(nameStart, above), trait.start() - FACILITY_REACH);
        return named(text, from, Math.min(text.length(), trait.start()))
                || (trait.type() == TraitType.POSTAL_CITY && trait.value().contains("CEDEX"));
    }

    /** Whether a word between two offsets says that a contact behind it is a place's. */
    static boolean named(String text, int from, int to) {
        Tokens tokens = new Tokens(text, from, to);
        for (int i = 0; i < tokens.size(); i++) {
            if (FACILITY.contains(tokens.get(i).folded())) {
                return true;
            }
        }
        return false;
    }
}
