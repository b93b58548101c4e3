package org.tocsin.scan;

import java.util.List;
import java.util.stream.IntStream;
import org.tocsin.link.Entity;
import org.tocsin.model.Category;
import org.tocsin.model.Mention;

/**
 * What was found in a document, or in a part of a long one, gathered into human beings as its links were made. Numbers of mentions
 * are those of the result tables.
 */
public final class Reading {
    /** The number of the passage that is the item's path. */
    public static final int PATH = -1;

    private final Gathered gathered;
    private final Category category;
    private final int firstMention;
    private final int firstPassage;

    /**
     * @param firstMention number in the document of the first mention
     * @param firstPassage number in the document of the first passage, {@link #PATH} for the path
     */
    Reading(Gathered gathered, Category category, int firstMention, int firstPassage) {
        this.gathered = gathered;
        this.category = category;
        this.firstMention = firstMention;
        this.firstPassage = firstPassage;
    }

    /**
     * A mention with its place.
     *
     * @param number  in the document
     * @param passage number of its passage in the document, {@link #PATH} for the path
     * @param human   the human being whom it speaks of
     */
    public record Placed(int number, int passage, Mention mention, Entity human) {
        @Override
        public String toString() {
            return "Placed[" + number + "]";
        }
    }

    /** The category of the document. */
    public Category category() {
        return category;
    }

    /** The human beings in order. */
    public List<Entity> humans() {
        return gathered.entities();
    }

    /** Whether the mention with this number stands here. */
    public boolean holds(int mention) {
        return mention >= firstMention
                && mention < firstMention + gathered.mentions().size();
    }

    /** The mention with this number of the document. */
    public Placed mention(int number) {
        Gathered.Placed placed = gathered.mentions().get(number - firstMention);
        return new Placed(number, placed.passage() + firstPassage, placed.mention(), placed.entity());
    }

    /** The mentions of a human being. */
    public List<Placed> mentionsOf(Entity human) {
        return human.mentions().stream().map(m -> mention(m + firstMention)).toList();
    }

    /** The mentions in a passage, by its number in the document. */
    public List<Placed> mentionsIn(int passage) {
        return IntStream.range(0, gathered.mentions().size())
                .filter(m -> gathered.mentions().get(m).passage() + firstPassage == passage)
                .mapToObj(m -> mention(m + firstMention))
                .toList();
    }

    /** Number of the first passage, {@link #PATH} for the path. */
    public int firstPassage() {
        return firstPassage;
    }

    /** Number after the last passage. */
    public int endPassage() {
        return firstPassage + gathered.passages().size();
    }

    /** What was found in the passage with this number of the document. */
    public FoundPassage passage(int number) {
        return gathered.passages().get(number - firstPassage);
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "Reading[mentions " + firstMention + " to "
                + (firstMention + gathered.mentions().size()) + "]";
    }
}
