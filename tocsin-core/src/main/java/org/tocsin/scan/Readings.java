package org.tocsin.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tocsin.classify.CategoryVerdict;
import org.tocsin.model.Category;
import org.tocsin.model.Mention;
import org.tocsin.model.PagePicture;
import org.tocsin.model.Passage;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.Ledger;
import org.tocsin.ports.ResultStore;
import org.tocsin.ports.TextStore;
import org.tocsin.registry.PersonIndex;

/**
 * Reads again what was found in the documents of a case, as its last finalise did, and the text in which it was found. Long documents
 * are read part by part. Safe for many threads.
 */
public final class Readings {
    private final CaseStore store;
    private final Finder finder;
    private final SpokenPath spoken;
    private final boolean useNir;

    Readings(CaseStore store, PersonIndex index, FinalModel model) {
        this.store = store;
        finder = Finder.of(store, index, model.countries(), model.useNir());
        spoken = new SpokenPath(store);
        useNir = model.useNir();
    }

    /** The item whose links an item has: itself, or the one it is a duplicate of. */
    public ResultStore.ItemRow linked(ResultStore.ItemRow item) {
        return item.linksOf() == item.number() ? item : store.results().item(item.linksOf());
    }

    /** The whole document, however long it is. */
    public Reading whole(ResultStore.ItemRow item) {
        ResultStore.ItemRow read = linked(item);
        Category category = category(read);
        List<FoundPassage> passages = new ArrayList<>();
        passages.add(finder.found(path(read), category));
        if (hasText(read)) {
            store.findings().read(read.content(), chunk -> FindingsCodec.passagesOf(chunk, passages::add));
        }
        return new Reading(Gathered.of(passages, category, useNir), category, 0, Reading.PATH);
    }

    /** The part of a document in which the mention with this number stands; empty if it has no such mention, as after another reading. */
    public Optional<Reading> holding(ResultStore.ItemRow item, int mention) {
        return first(item, reading -> reading.holds(mention));
    }

    /** How a document shows the human being of a mention, as decisions keep it; empty where it names nobody. */
    public String who(ResultStore.ItemRow item, int mention) {
        return holding(item, mention)
                .map(reading -> reading.mention(mention).human())
                .filter(DocumentAnalyst::nameable)
                .map(human -> Strangers.who(human).encoded())
                .orElse("");
    }

    /** The part of a document to which the passage with this number belongs; empty if it has no such passage. */
    public Optional<Reading> at(ResultStore.ItemRow item, int passage) {
        return first(item, reading -> passage >= reading.firstPassage() && passage < reading.endPassage());
    }

    private Optional<Reading> first(ResultStore.ItemRow item, Predicate<Reading> wanted) {
        ResultStore.ItemRow read = linked(item);
        Ledger.ContentRow content = hasText(read) ? store.ledger().content(read.content()) : null;
        if (content == null || !Finaliser.isLong(content)) {
            return Optional.of(whole(item)).filter(wanted);
        }
        Parts parts = new Parts(finder.found(path(read), category(read)), category(read), wanted);
        store.findings().read(content.number(), parts::add);
        return parts.end();
    }

    /** Gathers the parts of a long document as a finalise does, and keeps the first that is wanted. */
    private final class Parts {
        private final Category category;
        private final Predicate<Reading> wanted;
        private List<FoundPassage> passages = new ArrayList<>();
        private int chunks;
        private int mentions;
        private int before = Reading.PATH;
        private @Nullable Reading found;

        Parts(FoundPassage path, Category category, Predicate<Reading> wanted) {
            this.category = category;
            this.wanted = wanted;
            passages.add(path);
        }

        void add(byte[] chunk) {
            if (found == null) {
                FindingsCodec.passagesOf(chunk, passages::add);
                if (++chunks == Finaliser.PART) {
                    gather();
                }
            }
        }

        private void gather() {
            Gathered gathered = Gathered.of(passages, category, useNir);
            Reading reading = new Reading(gathered, category, mentions, before);
            found = wanted.test(reading) ? reading : null;
            mentions += gathered.mentions().size();
            before += passages.size();
            passages = new ArrayList<>();
            chunks = 0;
        }

        Optional<Reading> end() {
            if (found == null && !passages.isEmpty()) {
                gather();
            }
            return Optional.ofNullable(found);
        }
    }

    /** What decided the category of an item; empty where it has no text. */
    public Optional<CategoryVerdict> verdict(ResultStore.ItemRow item) {
        CategoryVerdict[] found = {null};
        if (hasText(item)) {
            // the verdict is written first
            store.findings().sample(item.content(), 1, chunk -> FindingsCodec.verdictOf(chunk, v -> found[0] = v));
        }
        return Optional.ofNullable(found[0]);
    }

    /** The path of an item as the passage that it is: the part that speaks of it. */
    public Passage path(ResultStore.ItemRow item) {
        return Passage.of(Passage.PATH, spoken.of(item));
    }

    /** The mentions that the path of an item speaks of, in the roles that it shows by itself. */
    public List<Mention> pathMentions(ResultStore.ItemRow item) {
        return pathMentions(item, path(item));
    }

    /** The mentions in this part of the path of an item, which may be all of it. */
    public List<Mention> pathMentions(ResultStore.ItemRow item, Passage path) {
        return finder.found(path, category(item)).mentions();
    }

    /**
     * The page, recognised on a picture, on which a passage stands.
     *
     * @param first number of its first passage; lists on it make more
     * @param kept  whether its picture was kept
     */
    public record PagePlace(int first, boolean kept) {}

    /**
     * The text of a page that was recognised on a picture.
     *
     * @param passage as it was stored, with the places of its words
     * @param pieces  the passages as which it was searched, numbered from {@code first}
     */
    public record PageText(Passage passage, TextStore.@Nullable PicturePlace picture, int first, List<Passage> pieces) {
        /** Names no person. */
        @Override
        public String toString() {
            return "PageText[" + first + ", " + pieces.size() + " pieces]";
        }
    }

    /** Receives the text of passages. */
    public interface Receiver {
        /** A passage, its number in the document, and the page on which it was recognised, if it was. */
        void passage(int number, Passage passage, @Nullable PagePlace page);
    }

    /** Gives the text of passages by their numbers, as they were searched: lists inside a document row by row. */
    public void texts(ResultStore.ItemRow item, int from, int to, Receiver receiver) {
        TextStore.Place place = text(item);
        if (place == null) {
            return;
        }
        CutText.each(store.texts(), place, to, cut -> {
            for (int i = 0; i < cut.pieces().size(); i++) {
                int number = cut.first() + i;
                if (number >= from && number < to) {
                    receiver.passage(number, cut.pieces().get(i), cut.page(number));
                }
            }
        });
    }

    /** The page on which the passage with this number was recognised; empty if it was not read from a picture. */
    public Optional<PageText> page(ResultStore.ItemRow item, int number) {
        TextStore.Place place = text(item);
        PageText[] found = {null};
        if (place != null) {
            CutText.each(store.texts(), place, number + 1, cut -> {
                Passage stored = cut.stored();
                boolean here = number >= cut.first()
                        && number < cut.first() + cut.pieces().size();
                if (here && stored != null && cut.page(number) != null) {
                    int own = cut.firstOwn();
                    List<Passage> pieces =
                            cut.pieces().subList(own - cut.first(), cut.pieces().size());
                    found[0] = new PageText(stored, cut.picture(), own, pieces);
                }
            });
        }
        return Optional.ofNullable(found[0]);
    }

    /** The kept picture of a page. */
    public PagePicture picture(TextStore.PicturePlace place) {
        return store.texts().picture(place);
    }

    private TextStore.@Nullable Place text(ResultStore.ItemRow item) {
        ResultStore.ItemRow read = linked(item);
        return hasText(read) ? store.ledger().content(read.content()).text() : null;
    }

    private boolean hasText(ResultStore.ItemRow item) {
        return item.content() != 0 && store.ledger().content(item.content()).text() != null;
    }

    private static Category category(ResultStore.ItemRow item) {
        return item.category() == null ? Category.OTHER : item.category();
    }
}
