package org.tocsin.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.tocsin.classify.CategoryVerdict;
import org.tocsin.country.Countries;
import org.tocsin.model.Category;
import org.tocsin.model.Passage;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.Ledger;
import org.tocsin.ports.ReadResult;

/** What was found in a document: its category, its passages, and what its path says. */
final class DocumentFindings {
    private final CaseStore store;
    private final Finder finder;

    DocumentFindings(CaseStore store, Finder finder) {
        this.store = store;
        this.finder = finder;
    }

    /** Whose national numbers were found. */
    Countries countries() {
        return finder.countries();
    }

    /** The passage that the path of a document is. */
    FoundPassage path(ItemTree.Draft draft, Category category) {
        return finder.found(Passage.of(Passage.PATH, draft.spoken()), category);
    }

    /** Gives each passage to the receiver; returns the verdict. */
    CategoryVerdict read(Ledger.ContentRow content, ItemTree.Draft draft, Consumer<FoundPassage> receiver) {
        if (content.text() == null) {
            return new CategoryVerdict(byName(content, draft), 0, List.of());
        }
        CategoryVerdict[] found = {new CategoryVerdict(Category.OTHER, 0, List.of())};
        store.findings()
                .read(
                        content.number(),
                        chunk -> FindingsCodec.read(chunk, new FindingsCodec.Visitor() {
                            @Override
                            public void verdict(CategoryVerdict verdict) {
                                found[0] = verdict;
                            }

                            @Override
                            public void passage(FoundPassage passage) {
                                receiver.accept(passage);
                            }
                        }));
        return found[0];
    }

    /** The human beings of a document by its path and at most so many passages of its text: of a long one spread over it. */
    Gathered some(Ledger.ContentRow content, ItemTree.Draft draft, int most, boolean useNir) {
        List<FoundPassage> passages = new ArrayList<>();
        Consumer<FoundPassage> keep = passage -> {
            if (passages.size() < most) {
                passages.add(passage);
            }
        };
        boolean isLong = content.text() != null && content.text().passages() > Finaliser.LONG;
        Category category = isLong
                ? sample(content, 1 + most / Finder.CHUNK, keep)
                : read(content, draft, keep).category();
        passages.add(0, path(draft, category));
        return Gathered.of(passages, category, useNir);
    }

    private Category sample(Ledger.ContentRow content, int chunks, Consumer<FoundPassage> receiver) {
        Category[] category = {Category.OTHER};
        store.findings().sample(content.number(), chunks, chunk -> {
            FindingsCodec.verdictOf(chunk, verdict -> category[0] = verdict.category());
            FindingsCodec.passagesOf(chunk, receiver);
        });
        return category[0];
    }

    /** A document without text is classed by its name and media type alone. */
    private Category byName(Ledger.ContentRow content, ItemTree.Draft draft) {
        ReadResult result = content.result();
        String mediaType = result == null ? "" : result.mediaType();
        return finder.byName(mediaType, draft.path().substring(draft.path().lastIndexOf('/') + 1));
    }
}
