package org.tocsin.detect.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Passage;

/**
 * Takes the rows of lists of people out of the text of a document, so that each row speaks of its own person, as in a
 * workbook. What is no row stays one passage of text. One for each document, whose passages come in order: a table may go on
 * over the next page without its heading. Not thread-safe; the time is linear in the length of the text.
 */
public final class TextTables {
    private static final Pattern LINES = Pattern.compile("\n");
    private static final int LAST_LINES = 6;

    private final FormRows forms = new FormRows();
    private @Nullable Heading open;

    /** The passage as it is, or its text followed by its rows, named {@code page:3 row:1}. */
    public List<Passage> split(Passage passage) {
        if (passage.name().equals(Passage.PATH)) {
            return List.of(passage);
        }
        if (passage.isRow()) {
            open = null;
            return forms.take(SpokenLabels.of(passage));
        }
        List<Passage> before = forms.end();
        return before.isEmpty()
                ? text(passage)
                : Stream.concat(before.stream(), text(passage).stream()).toList();
    }

    /** What was held back when the document ended: rows that may have gone on. */
    public List<Passage> rest() {
        return forms.end();
    }

    private List<Passage> text(Passage passage) {
        List<String> printed = List.of(LINES.split(passage.text(), -1));
        List<String> lines = passage.layout() == null ? Letterhead.apart(printed) : printed;
        BitSet used = new BitSet();
        Columns columns = new Columns(passage.name());
        List<Row> rows = rows(lines, used, columns);
        boolean none = rows.isEmpty() && columns.forms.isEmpty() && columns.records.isEmpty();
        return none && lines == printed ? List.of(passage) : passages(passage, lines, used, rows, columns);
    }

    private List<Row> rows(List<String> lines, BitSet used, Columns columns) {
        List<Row> rows = new ArrayList<>();
        int line = 0;
        Heading heading = open;
        open = null;
        if (heading != null) {
            line = take(Block.goingOn(lines, heading), lines, used, rows, 0);
        }
        while (line < lines.size()) {
            Optional<FormLines> form = FormLines.at(lines, line);
            if (form.isPresent()) {
                columns.forms.addAll(form.get().passages(columns.name));
                used.or(form.get().used());
                open = null;
                line = form.get().end();
                continue;
            }
            int next = take(Block.at(lines, line), lines, used, rows, line);
            if (next == line) {
                next = columns.at(lines, used, rows, line);
            }
            if (next == line) {
                next = take(Headless.at(lines, line), lines, used, rows, line);
            }
            line = Math.max(next, line + 1);
        }
        return rows;
    }

    /** What stands in columns of people: those of forms, which share the page, and those who are records of their own. */
    private static final class Columns {
        private final String name;
        private final List<Passage> forms = new ArrayList<>();
        private final List<String> records = new ArrayList<>();

        private Columns(String name) {
            this.name = name;
        }

        /** Takes people who stand beside each other from this line down; the line itself if none do. */
        private int at(List<String> lines, BitSet used, List<Row> rows, int line) {
            Optional<People> people = SideBySide.at(lines, line);
            if (people.isPresent()) {
                people.get().each().stream()
                        .filter(p -> !p.isEmpty())
                        .forEach(p -> add(p, people.get().form()));
                used.set(people.get().first(), people.get().end());
                return people.get().end();
            }
            Optional<Turned> turned = Turned.at(lines, line);
            turned.ifPresent(t -> {
                rows.addAll(t.rows());
                used.set(line, t.end());
            });
            return turned.map(Turned::end).orElse(line);
        }

        private void add(List<String> person, boolean form) {
            String text = String.join("\n", person) + "\n";
            if (form) {
                forms.add(Passage.of(name, text));
            } else {
                records.add(text);
            }
        }
    }

    private int take(Optional<Block> found, List<String> lines, BitSet used, List<Row> rows, int line) {
        if (found.isEmpty() || found.get().rows().isEmpty()) {
            return line;
        }
        Block block = found.get();
        used.or(block.used());
        rows.addAll(block.rows());
        open = lines.size() - block.end() <= LAST_LINES ? block.heading() : null;
        return block.end();
    }

    /** The people of forms first, so that the text around them goes on about them; rows of lists last. */
    private static List<Passage> passages(
            Passage passage, List<String> lines, BitSet used, List<Row> rows, Columns columns) {
        List<Passage> out = new ArrayList<>(columns.forms);
        StringBuilder rest = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            if (!used.get(i)) {
                rest.append(lines.get(i)).append(i + 1 < lines.size() ? "\n" : "");
            }
        }
        if (!rest.toString().isBlank()) {
            out.add(Passage.of(passage.name(), rest.toString()));
        }
        int number = 1;
        for (Row row : rows) {
            out.add(row.passage(passage.name() + " row:" + number++));
        }
        for (String person : columns.records) {
            out.add(Passage.of(passage.name() + " row:" + number++, person));
        }
        return out;
    }
}
