package org.tocsin.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tocsin.model.Category;
import org.tocsin.model.DataClass;
import org.tocsin.model.Field;
import org.tocsin.model.Passage;

/**
 * Tells by its words which kinds of personal data a passage shows, and where. What traits show by themselves is told by
 * {@link TraitClasses}. Immutable, may be shared between threads.
 */
public final class PassageClasses {
    private static final int CHUNK = 65_536;
    private static final int CUES_PER_PHRASE = 50;
    private static final int CELLS_OF_A_HEADING = 3;

    private final ClassVocabulary vocabulary;
    private final HealthCodes codes = new HealthCodes();

    /** Uses the vocabularies of a classifier. */
    public PassageClasses(Classifier classifier) {
        vocabulary = new ClassVocabulary(classifier.vocabulary());
    }

    /** The kinds of data that a passage of a document without known category shows. */
    public Set<DataClass> of(Passage passage) {
        return of(passage, Category.CORRESPONDENCE);
    }

    /** The kinds of data that a passage shows in a document of this category. */
    public Set<DataClass> of(Passage passage, Category category) {
        EnumSet<DataClass> classes = EnumSet.noneOf(DataClass.class);
        cues(passage, category).forEach(cue -> classes.add(cue.dataClass()));
        return classes;
    }

    /**
     * The places that show them, in order of offset. {@link DataClass#HEALTH_SENSITIVE} comes with
     * {@link DataClass#HEALTH}. A phrase that repeats is reported at most {@value #CUES_PER_PHRASE} times.
     *
     * @param category the document's: on invoices and schedules generic words of care show nothing about health, and in
     *                 staff papers the name of a ward says where somebody works
     */
    public List<ClassCue> cues(Passage passage, Category category) {
        if (isHeading(passage)) {
            return List.of();
        }
        List<ClassCue> cues = new ArrayList<>();
        List<Found> found = find(passage, cues);
        boolean staff = found.stream().anyMatch(f -> f.word().kind() == ClassWord.Kind.STAFF);
        boolean patient = found.stream().anyMatch(f -> f.word().kind() == ClassWord.Kind.PATIENT);
        for (Found place : found) {
            DataClass shown = place.word().dataClass();
            if (shown != null && place.word().counts(category, staff, patient)) {
                if (shown == DataClass.HEALTH_SENSITIVE) {
                    cues.add(new ClassCue(
                            DataClass.HEALTH, place.start(), place.word().phrase()));
                }
                cues.add(new ClassCue(shown, place.start(), place.word().phrase()));
            }
        }
        cues.sort(Comparator.comparingInt(ClassCue::start).thenComparing(ClassCue::dataClass));
        return cues;
    }

    /** Whether it is the row of a table that names the columns: that a column is there says nothing of anybody. */
    private static boolean isHeading(Passage passage) {
        return passage.fields().isEmpty()
                && passage.name().contains("row:")
                && passage.text()
                                .chars()
                                .filter(c -> c == '|')
                                .limit(CELLS_OF_A_HEADING)
                                .count()
                        >= CELLS_OF_A_HEADING - 1;
    }

    private record Found(ClassWord word, int start) {}

    /** The words of a passage; what codes show goes to the cues at once. */
    private List<Found> find(Passage passage, List<ClassCue> cues) {
        List<Found> found = new ArrayList<>();
        findColumns(passage, found, cues);
        Tokens tokens = new Tokens();
        Map<ClassWord, Integer> seen = new HashMap<>();
        String text = passage.text();
        int at = 0;
        while (at < text.length()) {
            int end = chunkEnd(text, at);
            tokens.read(text, at, end);
            vocabulary.text().scan(tokens, (words, first, last) -> {
                for (ClassWord word : words) {
                    if (seen.merge(word, 1, Integer::sum) <= CUES_PER_PHRASE) {
                        found.add(new Found(word, tokens.start(first)));
                        HealthCodes.Label label = vocabulary.label(word);
                        if (label != null) {
                            cues.addAll(codes.behind(text, tokens.end(last), label));
                        }
                    }
                }
            });
            at = end;
        }
        return found;
    }

    private static int chunkEnd(String text, int from) {
        if (text.length() - from <= CHUNK) {
            return text.length();
        }
        int end = from + CHUNK;
        int newline = text.lastIndexOf('\n', end);
        if (newline > from) {
            return newline + 1;
        }
        int space = text.lastIndexOf(' ', end);
        return space > from ? space + 1 : end;
    }

    private void findColumns(Passage passage, List<Found> found, List<ClassCue> cues) {
        Tokens tokens = new Tokens();
        for (Field field : passage.fields()) {
            if (field.label().length() < 200 && filled(passage.text(), field)) {
                String label = ColumnLabel.spaced(field.label());
                tokens.read(label, 0, label.length());
                vocabulary.columns().scan(tokens, (words, first, last) -> {
                    for (ClassWord word : words) {
                        if (word.dataClass() != DataClass.FAMILY || !ofParent(passage, label)) {
                            found.add(new Found(word, field.start()));
                        }
                        HealthCodes.Label heading = vocabulary.label(word);
                        if (heading != null) {
                            cues.addAll(codes.inCell(passage.text(), field.start(), field.end(), heading));
                        }
                    }
                });
            }
        }
    }

    /** Whether a row has a parent's columns and no others: it is about the parent and shows no relative. */
    private static boolean ofParent(Passage passage, String label) {
        return ColumnLabel.parent(label) && passage.fields().stream().noneMatch(f -> ColumnLabel.own(f.label()));
    }

    private static boolean filled(String text, Field field) {
        for (int at = field.start(); at < Math.min(field.end(), text.length()); at++) {
            if (Character.isLetterOrDigit(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }
}
