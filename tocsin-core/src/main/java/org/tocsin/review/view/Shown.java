package org.tocsin.review.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tocsin.classify.CategoryVerdict;
import org.tocsin.link.Entity;
import org.tocsin.model.Mention;
import org.tocsin.model.Passage;
import org.tocsin.ports.ResultStore;
import org.tocsin.registry.PersonIndex;
import org.tocsin.review.view.Marks.Marked;
import org.tocsin.scan.Explainer;
import org.tocsin.scan.Reading;
import org.tocsin.scan.Readings;

/** Marks the passages of one document for those human beings whose data may be shown. */
final class Shown {
    private final Readings readings;
    private final Predicate<String> isName;
    private final ResultStore.ItemRow item;
    private final Phrases words;
    private final Masking masking;

    Shown(Explainer explainer, ResultStore.ItemRow item, Phrases words, Masking masking) {
        PersonIndex index = explainer.index();
        isName = word -> index.givenNameCount(word) > 0 || index.surnameCount(word) > 0;
        readings = explainer.readings();
        this.item = item;
        this.words = words;
        this.masking = masking;
    }

    Marks marks(Passage passage, int number, Reading reading, Predicate<Entity> own) {
        List<Marked> marked = new ArrayList<>();
        reading.mentionsIn(number).forEach(m -> marked.add(new Marked(m.mention(), own.test(m.human()))));
        return Marks.of(passage, marked, masking, isName);
    }

    PassageView view(int number, Marks marks, List<Line> lines, Readings.@Nullable PagePlace page) {
        Passage passage = marks.passage();
        int masked = (int) lines.stream()
                .flatMap(line -> line.spans().stream())
                .filter(span -> span.kind() == Span.Kind.MASKED)
                .count();
        return new PassageView(number, passage.name(), words.place(passage.name()), lines, masked, page);
    }

    /** Which document it is; its path speaks of whom the reading says, or of others. */
    DocumentHead head(Reading reading, Predicate<Entity> own) {
        Passage path = readings.path(item);
        Marks marks;
        if (reading.firstPassage() == Reading.PATH && readings.linked(item).number() == item.number()) {
            marks = marks(path, Reading.PATH, reading, own);
        } else {
            List<Mention> mentions = readings.pathMentions(item);
            marks = Marks.of(
                    path, mentions.stream().map(m -> new Marked(m, false)).toList(), masking, isName);
        }
        List<String> because =
                readings.verdict(item).map(CategoryVerdict::because).orElse(List.of());
        return new DocumentHead(
                item.number(),
                item.id(),
                marks.spans(0, path.text().length()),
                item.category(),
                words.category(item.category()),
                because,
                item.mediaType(),
                masking == Masking.MASKED ? "" : item.datedIso());
    }
}
