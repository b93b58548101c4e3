package org.tocsin.scan;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.link.Entities;
import org.tocsin.link.Entity;
import org.tocsin.model.Category;
import org.tocsin.model.Mention;

/**
 * The mentions of a document, gathered into its human beings.
 *
 * @param passages with the roles settled for the document as a whole
 * @param mentions in order; their place is their number in {@link Entity#mentions}
 * @param entities the human beings
 */
record Gathered(List<FoundPassage> passages, List<Placed> mentions, List<Entity> entities) {
    /**
     * A mention with its place.
     *
     * @param passage number of its passage
     */
    record Placed(int passage, Mention mention, Entity entity) {}

    /**
     * Gathers the passages of a document, its path first.
     *
     * @param useNir whether the NIR may tell who is the same
     */
    static Gathered of(List<FoundPassage> found, Category category, boolean useNir) {
        List<FoundPassage> passages = Roles.settled(found, category);
        Entities entities = new Entities(useNir);
        List<Placed> placed = new ArrayList<>();
        for (int p = 0; p < passages.size(); p++) {
            FoundPassage passage = passages.get(p);
            for (Mention mention : passage.mentions()) {
                placed.add(new Placed(p, mention, entities.add(placed.size(), mention, passage.row())));
            }
        }
        return new Gathered(passages, placed, entities.all());
    }

    /** Name of the passage in which the mention with this number stands. */
    String passageOf(int mention) {
        return passages.get(mentions.get(mention).passage()).name();
    }
}
