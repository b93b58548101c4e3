package org.tocsin.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tocsin.model.Mention;
import org.tocsin.model.Passage;
import org.tocsin.model.Trait;
import org.tocsin.model.TraitType;

/**
 * Nobody has two matricules: a mention that gathered several is a list written as lines, and each line with an id of its own speaks of
 * its own person.
 */
final class OneIdEach {
    private OneIdEach() {}

    static List<Mention> split(Passage passage, List<Mention> mentions) {
        List<Mention> all = new ArrayList<>();
        for (Mention mention : mentions) {
            if (mention.of(TraitType.REGISTRY_ID).map(Trait::value).distinct().count() > 1) {
                byLine(passage.text(), mention).forEach(traits -> all.add(new Mention(mention.role(), traits)));
            } else {
                all.add(mention);
            }
        }
        return all;
    }

    /** The traits of each line; lines without an id of their own stay with the line before. */
    private static Iterable<List<Trait>> byLine(String text, Mention mention) {
        Map<Integer, List<Trait>> lines = new TreeMap<>();
        for (Trait trait : mention.traits()) {
            lines.computeIfAbsent(lineStart(text, trait.start()), k -> new ArrayList<>())
                    .add(trait);
        }
        List<List<Trait>> groups = new ArrayList<>();
        boolean identified = false;
        for (List<Trait> line : lines.values()) {
            boolean own = line.stream().anyMatch(t -> t.type() == TraitType.REGISTRY_ID);
            if (groups.isEmpty() || (own && identified)) {
                groups.add(new ArrayList<>());
                identified = false;
            }
            groups.get(groups.size() - 1).addAll(line);
            identified |= own;
        }
        return groups;
    }

    private static int lineStart(String text, int at) {
        return text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
    }
}
