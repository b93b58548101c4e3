package org.tocsin.respond.severity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tocsin.model.Category;
import org.tocsin.model.DataClass;
import org.tocsin.model.EnumBits;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.ResultStore;

/** Says in plain sentences, French or English, what made the severity of one person and each gate, and from which documents. */
public final class Explanation {
    private static final int ITEMS = 5;

    private final CaseStore store;
    private final Assessment assessment;
    private final Sentences sentences;

    /** Explains with an assessment of the whole case. */
    public Explanation(CaseStore store, Assessment assessment, Locale language) {
        this.store = store;
        this.assessment = assessment;
        this.sentences = new Sentences(language);
    }

    /** The lines for a person, by number; one line if nothing confirmed is shown about the person. */
    public List<String> of(int person) {
        if (!assessment.isExposed(person)) {
            return List.of(sentences.get("nothing"));
        }
        List<ResultStore.ExposureRow> rows = store.lookup().exposures(person);
        Severity severity = assessment.severity(person);
        List<String> lines = new ArrayList<>();
        lines.add(sentences.score(severity));
        lines.add(context(severity, rows));
        lines.add(sentences.ease(severity, assessment.shown().of(person), assessment.traits(person)));
        lines.add(sentences.circumstances(severity));
        gates(person, lines);
        shown(rows, lines);
        return lines;
    }

    /** The term DPC: the kind of data that decides and the documents it stands in, or what raised it. */
    private String context(Severity severity, List<ResultStore.ExposureRow> rows) {
        String cause = "context." + severity.cause().name().toLowerCase(Locale.ROOT);
        if (severity.cause() != Severity.Cause.DATA) {
            return sentences.get(cause, severity.context());
        }
        Set<DataClass> classes = EnumSet.noneOf(DataClass.class);
        Set<Category> categories = EnumSet.noneOf(Category.class);
        Set<Integer> items = new TreeSet<>();
        for (ResultStore.ExposureRow row : rows) {
            if (Math.max(1, assessment.shown().level(row)) == severity.context()) {
                classes.addAll(assessment.shown().deciding(row));
                items.add(row.item());
                if (row.category() != null) {
                    categories.add(row.category());
                }
            }
        }
        String data = classes.isEmpty() ? sentences.get("presence") : sentences.classes(classes);
        return sentences.get(cause, severity.context(), data, sentences.categories(categories), items(items));
    }

    private void gates(int person, List<String> lines) {
        Set<Gate> gates = assessment.gates(person);
        lines.add(
                gates.isEmpty()
                        ? sentences.get("gates.none")
                        : sentences.get("gates", sentences.day(assessment.day())));
        gates.forEach(gate -> lines.add("  " + sentences.get("gate." + gate.word())));
    }

    private void shown(List<ResultStore.ExposureRow> rows, List<String> lines) {
        Map<DataClass, Set<Integer>> items = new EnumMap<>(DataClass.class);
        Map<DataClass, Set<Category>> categories = new EnumMap<>(DataClass.class);
        for (ResultStore.ExposureRow row : rows) {
            for (DataClass c : EnumBits.among(DataClass.values(), row.dataClasses())) {
                items.computeIfAbsent(c, x -> new LinkedHashSet<>()).add(row.item());
                if (row.category() != null) {
                    categories
                            .computeIfAbsent(c, x -> EnumSet.noneOf(Category.class))
                            .add(row.category());
                }
            }
        }
        lines.add(sentences.get("shown"));
        items.forEach((c, where) -> lines.add("  "
                + sentences.get(
                        "shown.row",
                        sentences.classes(Set.of(c)),
                        sentences.categories(categories.getOrDefault(c, Set.of())),
                        items(where))));
    }

    private String items(Set<Integer> numbers) {
        String ids = numbers.stream()
                .limit(ITEMS)
                .map(number -> store.results().item((int) number).id())
                .collect(Collectors.joining(", "));
        return numbers.size() > ITEMS ? sentences.get("more", ids, numbers.size() - ITEMS) : ids;
    }
}
