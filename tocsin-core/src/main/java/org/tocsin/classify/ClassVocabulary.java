package org.tocsin.classify;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Category;
import org.tocsin.model.DataClass;
import org.tocsin.model.Fold;

/**
 * The data-class vocabularies, read from the resources {@code classes/<class>.txt}. What is strong evidence for a
 * medical category is also a sign of health, so the category vocabularies are used a second time.
 */
final class ClassVocabulary {
    private static final Set<Category> MEDICAL = EnumSet.of(
            Category.PATHOLOGY,
            Category.RADIOLOGY,
            Category.LABORATORY,
            Category.OPERATIVE_REPORT,
            Category.ANAESTHESIA,
            Category.ENDOSCOPY);
    private static final Set<Category> SENSITIVE =
            EnumSet.of(Category.PSYCHIATRY, Category.GYNAECOLOGY, Category.OBSTETRICS);
    private static final double STRONG = 3;

    private final PhraseTrie<ClassWord> text = new PhraseTrie<>();
    private final PhraseTrie<ClassWord> columns = new PhraseTrie<>();
    private final Set<String> never = new HashSet<>();
    private final Map<ClassWord, HealthCodes.Label> codes = new HashMap<>();

    ClassVocabulary(Vocabulary categories) {
        for (DataClass dataClass : DataClass.values()) {
            if (hasWords(dataClass)) {
                read(dataClass, dataClass.word());
            }
        }
        read(null, "staff");
        read(null, "patient");
        HealthCodes.labels().forEach(this::add);
        categories.cues().forEach(this::borrow);
    }

    /** Names, addresses and numbers are found as traits, not by words. */
    private static boolean hasWords(DataClass dataClass) {
        return switch (dataClass) {
            case IDENTITY, CONTACT, NATIONAL_ID, PATIENT_ID -> false;
            default -> true;
        };
    }

    private void read(@Nullable DataClass dataClass, String name) {
        for (Vocabulary.Line line : Vocabulary.lines("classes/" + name + ".txt")) {
            if (line.cells().size() != 2) {
                throw line.wrong();
            }
            try {
                ClassWord.Kind kind = ClassWord.Kind.valueOf(line.cells().get(0).toUpperCase(Locale.ROOT));
                add(new ClassWord(dataClass, kind, line.cells().get(1)));
            } catch (IllegalArgumentException e) {
                throw line.wrong();
            }
        }
    }

    private void add(ClassWord word) {
        switch (word.kind()) {
            case NEVER -> never.add(Fold.words(word.phrase()));
            case COLUMN, COLUMNDEPARTMENT -> columns.add(word.phrase(), word);
            case STAFF, PATIENT, CODE -> {
                columns.add(word.phrase(), word);
                text.add(word.phrase(), word);
            }
            default -> text.add(word.phrase(), word);
        }
    }

    private void add(HealthCodes.Label label) {
        ClassWord word = new ClassWord(null, ClassWord.Kind.CODE, label.phrase());
        codes.put(word, label);
        text.add(label.phrase(), word);
        columns.add(label.phrase(), word);
    }

    /** The label of codes that a word of the kind {@link ClassWord.Kind#CODE} is. */
    HealthCodes.@Nullable Label label(ClassWord word) {
        return word.kind() == ClassWord.Kind.CODE ? codes.get(word) : null;
    }

    private void borrow(Cue cue) {
        boolean sensitive = SENSITIVE.contains(cue.category());
        boolean analyte = cue.category() == Category.LABORATORY && cue.weight() >= 2;
        if (cue.kind() != Cue.Kind.TERM
                || (cue.weight() < STRONG && !analyte)
                || never.contains(Fold.words(cue.phrase()))) {
            return;
        }
        if (sensitive || MEDICAL.contains(cue.category())) {
            DataClass shown = sensitive ? DataClass.HEALTH_SENSITIVE : DataClass.HEALTH;
            text.add(cue.phrase(), new ClassWord(shown, ClassWord.Kind.PLAIN, cue.phrase()));
        }
    }

    PhraseTrie<ClassWord> text() {
        return text;
    }

    PhraseTrie<ClassWord> columns() {
        return columns;
    }
}
