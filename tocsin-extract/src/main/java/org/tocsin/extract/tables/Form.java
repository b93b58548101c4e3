package org.tocsin.extract.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.extract.text.PassageOut;
import org.tocsin.extract.text.RecordText;
import org.tocsin.model.Fold;

/** The rows of a form, labels left of their values. */
final class Form {
    private static final int LONG = 40_000;
    /** Labels that must come again, in their order, for a new form to begin. */
    private static final int ALIKE = 3;

    private Form() {}

    /** Writes the rows as lines {@code label: value}. */
    static void write(List<RowPassages.Row> rows, String prefix, PassageOut out) throws IOException {
        RecordText text = new RecordText();
        int number = rows.get(0).number();
        for (RowPassages.Row row : rows) {
            Headings.formLines(row.cells(), text);
            if (text.length() > LONG) {
                out.passage(text.passage(prefix + "row:" + number));
                number = row.number();
            }
        }
        if (!text.isEmpty()) {
            out.passage(text.passage(prefix + "row:" + number));
        }
    }

    /**
     * Whether this row begins the same form anew, for the next person: the labels with which the form began come again in
     * their order. A title right above, such as {@code Personne à prévenir}, makes it a part of the same form.
     */
    static boolean again(List<RowPassages.Row> form, RowPassages.Row row, Iterable<RowPassages.Row> below) {
        List<String> began = labels(form);
        if (began.size() < 2 || form.get(form.size() - 1).filled() == 1) {
            return false;
        }
        List<RowPassages.Row> next = new ArrayList<>(List.of(row));
        below.forEach(r -> {
            if (r.filled() > 0) {
                next.add(r);
            }
        });
        List<String> coming = labels(next);
        int alike = Math.min(ALIKE, began.size());
        return coming.size() >= alike && coming.subList(0, alike).equals(began.subList(0, alike));
    }

    /** Whether the first text of a row is a label and a value follows. */
    static boolean beginsWithLabel(RowPassages.Row row) {
        return Headings.label(first(row)) && Headings.formPairs(row.cells()) > 0;
    }

    private static String first(RowPassages.Row row) {
        return row.cells().stream().filter(c -> !c.isEmpty()).findFirst().orElse("");
    }

    private static List<String> labels(List<RowPassages.Row> rows) {
        List<String> labels = new ArrayList<>();
        for (RowPassages.Row row : rows) {
            String first =
                    row.cells().stream().filter(c -> !c.isEmpty()).findFirst().orElse("");
            if (Headings.label(first)) {
                labels.add(Fold.words(first).strip());
            }
        }
        return labels;
    }
}
