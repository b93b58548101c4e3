package org.tocsin.expose;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tocsin.classify.ClassCue;
import org.tocsin.model.Category;
import org.tocsin.model.DataClass;
import org.tocsin.model.Passage;
import org.tocsin.model.Role;

/**
 * Draws the exposures of one document, passage by passage in document order. A section is a run of passages about the
 * same subject: it goes on through passages that name nobody, and ends where another subject is named. What the words of
 * a section show, they show about its subject; a row or a block of a list speaks only of its own. Not thread-safe.
 */
public final class Sections {
    private static final Set<DataClass> FAMILY = EnumSet.of(DataClass.FAMILY);

    private static final int WAITING_AT_MOST = 1_000;

    private record Waiting(PassageFindings passage, int number) {}

    private final Category category;
    private final Exposures exposures = new Exposures();
    private final List<Waiting> waiting = new ArrayList<>();
    private final ListTitles titles = new ListTitles();
    private int[] current = {};
    private int next;

    /** Begins a document of this category. */
    public Sections(Category category) {
        this.category = category;
    }

    /** The exposures of a whole document. */
    public static List<Exposed> of(Category category, List<PassageFindings> passages) {
        Sections sections = new Sections(category);
        passages.forEach(sections::add);
        return sections.exposures();
    }

    /** Takes the next passage. */
    public Sections add(PassageFindings passage) {
        int number = next++;
        List<MentionView> subjects =
                passage.mentions().stream().filter(MentionView::namesSubject).toList();
        if (!subjects.isEmpty()) {
            Blocks blocks = Blocks.of(subjects, passage.cues(), togetherIn(passage));
            show(passage, blocks, number);
            give(blocks.keys(), titles.over(passage), number);
            settleWaiting(passage, blocks);
            current = blocks.atEnd();
        } else if (current.length > 0) {
            goOn(passage, number);
        } else {
            others(passage, number);
            titles.above(passage);
            // a cover page may come before the page that names its subject; rows and paths speak for themselves
            boolean speaksForItself = passage.standsAlone() || passage.passage().equals(Passage.PATH);
            if (!speaksForItself && waiting.size() < WAITING_AT_MOST) {
                waiting.add(new Waiting(passage, number));
            }
        }
        return this;
    }

    /** The exposures so far, in order of first appearance. */
    public List<Exposed> exposures() {
        return exposures.list();
    }

    private boolean togetherIn(PassageFindings passage) {
        return category == Category.OBSTETRICS && !passage.standsAlone();
    }

    private void show(PassageFindings passage, Blocks blocks, int number) {
        for (MentionView mention : passage.mentions()) {
            if (mention.namesSubject()) {
                exposures.show(mention.subjectKey(), Role.SUBJECT, mention.own(), number);
                exposures.show(mention.subjectKey(), Role.SUBJECT, CategoryClasses.implied(category), number);
            } else {
                about(mention, blocks.at(mention.start()), number);
            }
        }
        for (ClassCue cue : passage.cues()) {
            give(blocks.at(cue.start()), EnumSet.of(cue.dataClass()), number);
        }
    }

    private void goOn(PassageFindings passage, int number) {
        passage.mentions().forEach(mention -> about(mention, current, number));
        passage.cues().forEach(cue -> give(current, EnumSet.of(cue.dataClass()), number));
    }

    /** A mention that names no subject: data of the subject at hand, or another human being beside it. */
    private void about(MentionView mention, int[] subjects, int number) {
        if (mention.role() == Role.SUBJECT) {
            give(subjects, mention.own(), number);
            return;
        }
        if (mention.role() == Role.RELATIVE) {
            give(subjects, FAMILY, number);
        }
        other(mention, number);
    }

    private void others(PassageFindings passage, int number) {
        passage.mentions().stream().filter(m -> m.role() != Role.SUBJECT).forEach(m -> other(m, number));
    }

    private void other(MentionView mention, int number) {
        if (mention.subjectKey() == MentionView.NO_SUBJECT) {
            return;
        }
        EnumSet<DataClass> classes = EnumSet.copyOf(mention.own());
        switch (mention.role()) {
            case RELATIVE -> classes.add(DataClass.FAMILY);
            case PRACTITIONER, STAFF_MEMBER -> classes.add(DataClass.EMPLOYMENT);
            case AUTHOR, SUBJECT -> {}
        }
        exposures.show(mention.subjectKey(), mention.role(), classes, number);
    }

    private void give(int[] subjects, Set<DataClass> classes, int number) {
        if (classes.isEmpty()) {
            return;
        }
        for (int subject : subjects) {
            exposures.show(subject, Role.SUBJECT, classes, number);
        }
    }

    /** What came before the first subject of the document belongs to it. */
    private void settleWaiting(PassageFindings passage, Blocks blocks) {
        if (!passage.standsAlone()) {
            int[] first = blocks.together() ? blocks.keys() : new int[] {blocks.keys()[0]};
            waiting.forEach(w -> settle(w, first));
        }
        waiting.clear();
    }

    private void settle(Waiting waited, int[] first) {
        for (MentionView mention : waited.passage().mentions()) {
            if (mention.role() == Role.SUBJECT) {
                give(first, mention.own(), waited.number());
            } else if (mention.role() == Role.RELATIVE) {
                give(first, FAMILY, waited.number());
            }
        }
        waited.passage().cues().forEach(cue -> give(first, EnumSet.of(cue.dataClass()), waited.number()));
    }
}
