package org.tocsin.detect.name;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.tocsin.model.Trait;
import org.tocsin.model.TraitType;

/** Reads names in the local part of e-mail addresses: weak evidence. */
final class EmailNames {
    private final FreeNames free;

    EmailNames(FreeNames free) {
        this.free = free;
    }

    /** The names in the e-mail addresses among these traits. */
    List<Found> in(String text, List<Trait> traits) {
        List<Found> out = new ArrayList<>();
        for (Trait trait : traits) {
            if (trait.type() == TraitType.EMAIL && trait.end() <= text.length()) {
                int at = text.indexOf('@', trait.start());
                if (at > trait.start() && at < trait.end()) {
                    Tokens tokens = new Tokens(text, trait.start(), at);
                    free.in(tokens, new BitSet(), new Support(text, List.of()), true).stream()
                            .filter(f -> !f.name().given().isEmpty())
                            .map(f -> new Found(f.name(), f.start(), f.end(), "email", false))
                            .forEach(out::add);
                }
            }
        }
        return out;
    }
}
