package org.tocsin.review.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tocsin.export.Ratings;
import org.tocsin.model.DataClass;
import org.tocsin.model.EnumBits;
import org.tocsin.model.LinkStatus;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.ResultStore;
import org.tocsin.registry.PersonIndex;

/** Makes views of people. Safe for many threads. */
public final class PersonViews {
    private static final int MOST_PROOFS = 12;

    private final CaseStore store;
    private final PersonIndex index;
    private final Ratings ratings;
    private final Reasons reasons;

    /** Says in sentences what made the severity and gates of a person. */
    public interface Reasons {
        /** The sentences for the person with this number. */
        List<String> of(int person, Locale language);
    }

    /**
     * Views of the people of this case.
     *
     * @param index   of its registry
     * @param ratings of its people; all rows of the registry were given
     */
    public PersonViews(CaseStore store, PersonIndex index, Ratings ratings, Reasons reasons) {
        this.store = store;
        this.index = index;
        this.ratings = ratings;
        this.reasons = reasons;
    }

    /**
     * The view of the human being of this registry row.
     *
     * @param from    how many of the links to pass over
     * @param count   how many links at most
     * @param masking whether identifiers are shown by their last digits alone
     */
    public PersonView of(int person, int from, int count, Masking masking, Locale language) {
        int human = index.sameHuman(person);
        Phrases words = Phrases.in(language);
        List<ResultStore.ExposureRow> shown = store.lookup().exposures(human);
        Map<LinkStatus, Integer> links = store.lookup().countLinks(human);
        int confirmed = links.getOrDefault(LinkStatus.CONFIRMED, 0);
        int review = links.getOrDefault(LinkStatus.REVIEW, 0);
        return new PersonView(
                human,
                Arrays.stream(index.rowsOf(human))
                        .mapToObj(row -> KnownFacts.of(row, index.person(row), words, masking))
                        .toList(),
                exposures(shown, words),
                rated(human, shown, words),
                reasons.of(human, language),
                confirmed,
                review,
                new Page<>(links(human, from, count, words), from, confirmed + review));
    }

    private PersonView.Rated rated(int human, List<ResultStore.ExposureRow> shown, Phrases words) {
        if (shown.isEmpty()) {
            return new PersonView.Rated("", "", "", List.of(), List.of());
        }
        Ratings.Rating rating = ratings.of(new ResultStore.PersonRow(human, 0, 0, 0, 1));
        return new PersonView.Rated(
                rating.severity(),
                rating.band(),
                rating.band().isEmpty() ? "" : words.shared("band", rating.band()),
                rating.gates(),
                rating.gates().stream().map(gate -> words.shared("gate", gate)).toList());
    }

    private List<PersonView.Exposure> exposures(List<ResultStore.ExposureRow> shown, Phrases words) {
        Map<DataClass, Map<Integer, ResultStore.ExposureRow>> byClass = new EnumMap<>(DataClass.class);
        for (ResultStore.ExposureRow row : shown) {
            for (DataClass c : EnumBits.among(DataClass.values(), row.dataClasses())) {
                byClass.computeIfAbsent(c, x -> new LinkedHashMap<>()).putIfAbsent(row.item(), row);
            }
        }
        Map<Integer, String> ids = new LinkedHashMap<>();
        List<PersonView.Exposure> exposures = new ArrayList<>();
        byClass.forEach((c, rows) -> exposures.add(new PersonView.Exposure(
                c,
                words.of("class", c),
                rows.size(),
                rows.values().stream()
                        .limit(MOST_PROOFS)
                        .map(row -> proof(row, ids, words))
                        .toList())));
        return exposures;
    }

    private PersonView.Proof proof(ResultStore.ExposureRow row, Map<Integer, String> ids, Phrases words) {
        String id = ids.computeIfAbsent(
                row.item(), item -> store.results().item((int) item).id());
        return new PersonView.Proof(row.item(), id, words.category(row.category()), words.of("role", row.role()));
    }

    private List<PersonView.LinkLine> links(int human, int from, int count, Phrases words) {
        EvidenceWords evidence = new EvidenceWords(words);
        List<PersonView.LinkLine> lines = new ArrayList<>();
        for (ResultStore.LinkRow link : store.lookup().linksOfPerson(human, from, count)) {
            ResultStore.ItemRow item = store.results().item(link.item());
            lines.add(new PersonView.LinkLine(
                    link.item(),
                    item.id(),
                    link.mention(),
                    words.place(link.passage()),
                    words.category(item.category()),
                    link.role(),
                    words.of("role", link.role()),
                    link.status(),
                    words.of("link", link.status()),
                    evidence.how(link.how()),
                    link.probability(),
                    EnumBits.among(DataClass.values(), link.dataClasses())));
        }
        return lines;
    }
}
