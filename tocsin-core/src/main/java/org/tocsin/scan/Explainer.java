package org.tocsin.scan;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.link.Candidate;
import org.tocsin.link.Entity;
import org.tocsin.link.Linker;
import org.tocsin.link.RegistrySize;
import org.tocsin.link.Waterfall;
import org.tocsin.model.Category;
import org.tocsin.model.Passage;
import org.tocsin.model.Trait;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.ResultStore;
import org.tocsin.registry.PersonIndex;

/** Shows again, from what is stored, why the human beings of a document were linked as they were. */
public final class Explainer {
    private final CaseStore store;
    private final Finder finder;
    private final Linker linker;
    private final Waterfall waterfall;

    /** An explainer for this case with its registry, and the settings and weights of its last finalise. */
    public static Explainer of(CaseStore store) {
        FinalModel model = FinalModel.decode(store.results().model());
        PersonIndex index = Registries.index(store.registry(), model.useNir(), Progress.SILENT);
        return new Explainer(store, index, model);
    }

    private Explainer(CaseStore store, PersonIndex index, FinalModel model) {
        this.store = store;
        finder = Finder.of(store, index, model.countries(), model.useNir());
        linker = new Linker(index, model.settings(), model.linkWeights());
        waterfall = new Waterfall(RegistrySize.of(index), model.linkWeights());
    }

    /**
     * A human being of a document with its traits and its candidates, best first.
     *
     * @param passages names of the passages in which it is mentioned
     */
    public record Explained(
            Entity entity, List<String> passages, List<Trait> traits, List<Judged> candidates, String sentence) {
        @Override
        public String toString() {
            return "Explained[" + entity + "]";
        }
    }

    /** A candidate and the bits of each part of its evidence. */
    public record Judged(Candidate candidate, List<Waterfall.Step> steps) {}

    /** The human beings of an item in order; for a duplicate those of its original, unless its path names others. */
    public List<Explained> explain(ResultStore.ItemRow item) {
        ResultStore.ItemRow read =
                item.linksOf() == item.number() ? item : store.results().item(item.linksOf());
        List<FoundPassage> passages = new ArrayList<>();
        Category category = read.category() == null ? Category.OTHER : read.category();
        String spoken = ItemTree.of(store).get(read.number() - 1).spoken();
        passages.add(finder.found(Passage.of(Passage.PATH, spoken), category));
        if (read.content() != 0 && store.ledger().content(read.content()).text() != null) {
            store.findings().read(read.content(), chunk -> FindingsCodec.passagesOf(chunk, passages::add));
        }
        return explain(passages, category);
    }

    /** The vocabulary cues that decided the category of an item; empty where it has no text. */
    public List<String> because(ResultStore.ItemRow item) {
        List<String> cues = new ArrayList<>();
        if (item.content() != 0 && store.ledger().content(item.content()).text() != null) {
            // the verdict is written first
            store.findings()
                    .sample(item.content(), 1, chunk -> FindingsCodec.verdictOf(chunk, v -> cues.addAll(v.because())));
        }
        return cues;
    }

    private List<Explained> explain(List<FoundPassage> passages, Category category) {
        Gathered gathered = Gathered.of(passages, category, linker.useNir());
        return gathered.entities().stream()
                .map(entity -> explained(entity, gathered))
                .toList();
    }

    private Explained explained(Entity entity, Gathered gathered) {
        List<Candidate> candidates = linker.link(entity);
        List<Judged> judged = candidates.stream()
                .map(c -> new Judged(c, waterfall.steps(c, entity.role())))
                .toList();
        List<String> where =
                entity.mentions().stream().map(gathered::passageOf).distinct().toList();
        return new Explained(entity, where, entity.traits(), judged, waterfall.sentence(candidates));
    }
}
