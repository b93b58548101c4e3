package org.tocsin.detect;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.country.Countries;
import org.tocsin.detect.name.NameFinder;
import org.tocsin.detect.name.Tokens;
import org.tocsin.detect.trait.TraitFinder;
import org.tocsin.model.FoundDate;
import org.tocsin.model.Mention;
import org.tocsin.model.Passage;
import org.tocsin.model.Trait;
import org.tocsin.registry.PersonIndex;

/**
 * Finds the people of a passage: traits first, then names, then who is who. Reads nothing but the passage and the registry
 * in memory; safe for many threads; time grows with the length of the passage.
 */
public final class Detector {
    private final TraitFinder traits;
    private final NameFinder names;
    private final DatesBesideNames dates = new DatesBesideNames(Clock.systemUTC());
    private final MentionFinder mentions = new MentionFinder();

    /** A detector that knows the people of this registry. */
    public Detector(PersonIndex index) {
        this(index, Countries.home());
    }

    /** The same with the national numbers of these countries. */
    public Detector(PersonIndex index, Countries countries) {
        this.traits = new TraitFinder(index, countries);
        this.names = new NameFinder(index);
    }

    /**
     * What was found in a passage.
     *
     * @param mentions in order of offset: one per human being and role
     * @param dates    all dates in order of offset, with what labels say about them
     */
    public record Detected(List<Mention> mentions, List<FoundDate> dates) {}

    /** The mentions of a passage in order of offset: one per human being and role. */
    public List<Mention> detect(Passage passage) {
        return read(passage).mentions();
    }

    /** The mentions of a passage, and the dates met on the way. */
    public Detected read(Passage passage) {
        TraitFinder.Found read = traits.read(passage);
        List<Trait> found = new ArrayList<>(read.traits());
        Tokens tokens = passage.isRow()
                ? null
                : new Tokens(passage.text(), 0, passage.text().length());
        List<Trait> named = names.find(passage, List.copyOf(found), tokens);
        found.addAll(dates.find(passage, found, named, read.plain() ? read.dates() : null));
        found.addAll(named);
        List<Mention> grouped = mentions.group(passage, found, tokens);
        return new Detected(passage.isRow() ? grouped : OneIdEach.split(passage, grouped), read.dates());
    }
}
