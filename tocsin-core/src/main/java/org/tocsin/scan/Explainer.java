package org.tocsin.scan;

import java.util.List;
import org.tocsin.classify.CategoryVerdict;
import org.tocsin.link.Candidate;
import org.tocsin.link.Entity;
import org.tocsin.link.Linker;
import org.tocsin.link.RegistrySize;
import org.tocsin.link.Waterfall;
import org.tocsin.model.Trait;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.ResultStore;
import org.tocsin.registry.PersonIndex;

/**
 * Shows again, from what is stored, why the human beings of a document were linked as they were. It stands for the last finalise at the
 * time it is made: after another one make another. Safe for many threads.
 */
public final class Explainer {
    private final PersonIndex index;
    private final Readings readings;
    private final Linker linker;
    private final Waterfall waterfall;

    /** An explainer for this case with its registry, and the settings and weights of its last finalise. */
    public static Explainer of(CaseStore store) {
        FinalModel model = FinalModel.decode(store.results().model());
        return of(store, Registries.index(store.registry(), model.useNir(), Progress.SILENT));
    }

    /**
     * An explainer that shares an index.
     *
     * @param index of the registry of this case as it stands, with NIRs only if the last finalise used them
     */
    public static Explainer of(CaseStore store, PersonIndex index) {
        return new Explainer(store, index, FinalModel.decode(store.results().model()));
    }

    /** Whether the last finalise used NIRs as keys: an index for its explainers has them only then. */
    public static boolean usesNir(CaseStore store) {
        return FinalModel.decode(store.results().model()).useNir();
    }

    private Explainer(CaseStore store, PersonIndex index, FinalModel model) {
        this.index = index;
        readings = new Readings(store, index, model);
        linker = new Linker(index, model.settings(), model.linkWeights());
        waterfall = new Waterfall(RegistrySize.of(index), model.linkWeights());
    }

    /**
     * A human being of a document with its traits and its candidates, best first.
     *
     * @param passages names of the passages in which it is mentioned
     */
    public record Explained(Entity entity, List<String> passages, List<Trait> traits, List<Judged> candidates) {
        @Override
        public String toString() {
            return "Explained[" + entity + "]";
        }
    }

    /**
     * A candidate and the bits of each part of its evidence.
     *
     * @param people how many people of the registry could be meant
     */
    public record Judged(Candidate candidate, List<Waterfall.Step> steps, int people) {}

    /** What was found in the documents, and their text. */
    public Readings readings() {
        return readings;
    }

    /** The registry in memory. */
    public PersonIndex index() {
        return index;
    }

    /** The human beings of an item in order; for a duplicate those of its original, unless its path names others. */
    public List<Explained> explain(ResultStore.ItemRow item) {
        Reading reading = readings.whole(item);
        return reading.humans().stream().map(human -> explain(reading, human)).toList();
    }

    /** One human being of a document. */
    public Explained explain(Reading reading, Entity human) {
        List<Judged> judged = linker.link(human).stream()
                .map(c -> new Judged(c, waterfall.steps(c, human.role()), waterfall.people()))
                .toList();
        List<String> where = reading.mentionsOf(human).stream()
                .map(m -> reading.passage(m.passage()).name())
                .distinct()
                .toList();
        return new Explained(human, where, human.traits(), judged);
    }

    /** The vocabulary cues that decided the category of an item; empty where it has no text. */
    public List<String> because(ResultStore.ItemRow item) {
        return readings.verdict(item).map(CategoryVerdict::because).orElse(List.of());
    }
}
