package org.tocsin.review.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tocsin.link.Candidate;
import org.tocsin.link.Entity;
import org.tocsin.link.NameLevel;
import org.tocsin.model.LinkStatus;
import org.tocsin.model.Passage;
import org.tocsin.model.Person;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.ResultStore;
import org.tocsin.scan.Explainer;
import org.tocsin.scan.Reading;
import org.tocsin.scan.Readings;

/**
 * Makes views of doubts. Everything stands for the finalise for which the explainer was made; after another one make another. Safe for
 * many threads.
 */
public final class DoubtViews {
    /** Candidates shown; the others are counted. */
    private static final int MOST = 8;

    private static final int MOST_ELSEWHERE = 12;

    private final CaseStore store;
    private final Explainer explainer;

    /** Views of the doubts of this case. */
    public DoubtViews(CaseStore store, Explainer explainer) {
        this.store = store;
        this.explainer = explainer;
    }

    /**
     * The view of a doubt.
     *
     * @param item     number of the item
     * @param mention  number of the mention in it
     * @param passage  name of the passage in which the result tables place it
     * @param language French, or else English
     * @return empty if the document was read again since the result tables were made, so that the mention is no longer there
     */
    public Optional<DoubtView> of(int item, int mention, String passage, Locale language, Masking masking) {
        ResultStore.ItemRow row = store.results().item(item);
        return explainer
                .readings()
                .holding(row, mention)
                .filter(reading -> name(reading, mention).equals(passage))
                .flatMap(reading -> view(row, mention, reading, Phrases.in(language), masking));
    }

    private static String name(Reading reading, int mention) {
        return reading.passage(reading.mention(mention).passage()).name();
    }

    private Optional<DoubtView> view(
            ResultStore.ItemRow item, int mention, Reading reading, Phrases words, Masking masking) {
        Reading.Placed placed = reading.mention(mention);
        Entity human = placed.human();
        Predicate<Entity> own = human::equals;
        Shown shown = new Shown(explainer, item, words, masking);
        Texts texts = texts(item, placed.passage());
        if (texts.wanted == null) {
            return Optional.empty();
        }
        Marks marks = shown.marks(texts.wanted, placed.passage(), reading, own);
        List<Line> lines = new PassageLines(marks).around(placed.mention().start());
        DocumentHead head = shown.head(reading, own);
        Explainer.Explained explained = explainer.explain(reading, human);
        List<Candidate> all =
                explained.candidates().stream().map(Explainer.Judged::candidate).toList();
        List<CandidateView> candidates = candidates(explained, words);
        List<DoubtView.Elsewhere> elsewhere = elsewhere(reading, placed, words);
        NameLevel name =
                all.isEmpty() ? NameLevel.MISSING : all.get(0).evidence().name();
        return Optional.of(new DoubtView(
                head,
                mention,
                placed.mention().role(),
                words.of("role", placed.mention().role()),
                heading(texts, placed, reading, shown, head, lines),
                shown.view(placed.passage(), marks, lines, page(item, placed, texts, elsewhere)),
                elsewhere,
                candidates,
                (int) all.stream().filter(DoubtViews::open).count() - candidates.size(),
                new EvidenceSentence(words).of(all),
                new Settling(words).of(candidates, name, human.role())));
    }

    /** The first passage of a document and the one in question. */
    private static final class Texts {
        @Nullable
        Passage first;

        @Nullable
        Passage wanted;

        /** Of the one in question. */
        Readings.@Nullable PagePlace page;
    }

    private Texts texts(ResultStore.ItemRow item, int wanted) {
        Texts texts = new Texts();
        Readings readings = explainer.readings();
        if (wanted == Reading.PATH) {
            texts.wanted = readings.path(readings.linked(item));
            return texts;
        }
        readings.texts(item, 0, wanted + 1, (number, passage, page) -> {
            texts.first = number == 0 ? passage : texts.first;
            texts.wanted = number == wanted ? passage : texts.wanted;
            texts.page = number == wanted ? page : texts.page;
        });
        return texts;
    }

    /** The page of the passage; where only the path is the passage, the first page that speaks of the same human being. */
    private Readings.@Nullable PagePlace page(
            ResultStore.ItemRow item, Reading.Placed placed, Texts texts, List<DoubtView.Elsewhere> elsewhere) {
        if (placed.passage() != Reading.PATH || elsewhere.isEmpty()) {
            return texts.page;
        }
        return explainer
                .readings()
                .page(item, elsewhere.get(0).passage())
                .map(page -> new Readings.PagePlace(page.first(), page.picture() != null))
                .orElse(null);
    }

    private static List<Line> heading(
            Texts texts, Reading.Placed placed, Reading reading, Shown shown, DocumentHead head, List<Line> lines) {
        Passage first = texts.first;
        if (first == null || first.isRow() || reading.firstPassage() > 0) {
            return List.of();
        }
        Marks marks = shown.marks(first, 0, reading, placed.human()::equals);
        List<Line> heading = new PassageLines(marks).heading(head.because());
        boolean there = placed.passage() == 0
                && heading.stream()
                        .anyMatch(h ->
                                lines.stream().anyMatch(line -> line.spans().equals(h.spans())));
        return there ? List.of() : heading;
    }

    private static List<DoubtView.Elsewhere> elsewhere(Reading reading, Reading.Placed placed, Phrases words) {
        List<DoubtView.Elsewhere> others = new ArrayList<>();
        for (Reading.Placed other : reading.mentionsOf(placed.human())) {
            boolean seen = other.passage() == placed.passage()
                    || others.stream().anyMatch(o -> o.passage() == other.passage());
            if (!seen && others.size() < MOST_ELSEWHERE) {
                String place = words.place(reading.passage(other.passage()).name());
                others.add(new DoubtView.Elsewhere(other.number(), other.passage(), place));
            }
        }
        return others;
    }

    private static boolean open(Candidate candidate) {
        return candidate.status() != LinkStatus.REJECTED;
    }

    private List<CandidateView> candidates(Explainer.Explained explained, Phrases words) {
        return explained.candidates().stream()
                .filter(judged -> open(judged.candidate()))
                .limit(MOST)
                .map(judged -> candidate(explained.entity(), judged, words))
                .toList();
    }

    private CandidateView candidate(Entity human, Explainer.Judged judged, Phrases words) {
        Candidate c = judged.candidate();
        List<Person> rows = Arrays.stream(explainer.index().rowsOf(c.person()))
                .mapToObj(explainer.index()::person)
                .toList();
        Person first = rows.get(0);
        EvidenceWords evidence = new EvidenceWords(words);
        return new CandidateView(
                c.person(),
                first.id(),
                rows.stream().skip(1).map(Person::id).toList(),
                Facts.name(first),
                first.population(),
                c.status(),
                evidence.how(c.how()),
                c.probability(),
                c.weight(),
                Facts.of(words, human, c.evidence(), rows),
                evidence.steps(judged));
    }
}
