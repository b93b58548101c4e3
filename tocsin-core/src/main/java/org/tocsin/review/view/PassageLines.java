package org.tocsin.review.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.tocsin.model.Field;
import org.tocsin.model.Fold;
import org.tocsin.model.Passage;

/** Cuts a marked passage into lines: a cell of a row is a line under its heading. Bounded, whatever the passage holds. */
final class PassageLines {
    /** Lines shown before and after each that speaks of the human being in question. */
    private static final int CONTEXT = 4;

    private static final int MOST_AROUND = 40;
    private static final int MOST = 400;

    /** Characters of a line, and of a label. */
    private static final int LONGEST = 600;

    private static final int LONGEST_LABEL = 60;
    private static final int BEFORE = 150;
    private static final Pattern NUMBER = Pattern.compile("\\d{3}");
    private static final Span GAP = new Span(Span.Kind.GAP, "…");

    private final Marks marks;
    private final List<Part> parts = new ArrayList<>();

    /** A line or cell. */
    private record Part(String label, int from, int to) {
        @Override
        public String toString() {
            return "Part[" + from + " to " + to + "]";
        }
    }

    PassageLines(Marks marks) {
        this.marks = marks;
        Passage passage = marks.passage();
        int at = 0;
        for (Field field : passage.fields()) {
            int from = Math.min(field.start(), passage.text().length());
            between(at, from, field.label());
            at = Math.min(field.end(), passage.text().length());
            parts.add(new Part(field.label(), from, at));
        }
        between(at, passage.text().length(), "");
    }

    /** What stands between fields, as the body of a message behind its headers; neither separators nor the label of the next field. */
    private void between(int from, int to, String label) {
        String words = from < to ? Fold.words(marks.passage().text().substring(from, to)) : "";
        boolean blank = marks.passage().isRow() && (words.isEmpty() || words.equals(Fold.words(label)));
        if (from < to && !blank) {
            lines(from, to);
        }
    }

    private void lines(int begin, int limit) {
        String text = marks.passage().text();
        int from = begin;
        while (from < limit) {
            int end = text.indexOf('\n', from);
            int to = end < 0 || end > limit ? limit : end;
            parts.add(new Part("", from, to));
            from = to + 1;
        }
    }

    /** All lines, to a bound. */
    List<Line> all() {
        return shown(new TreeSet<>(
                IntStream.range(0, Math.min(MOST, parts.size())).boxed().toList()));
    }

    /** The lines that speak of the human being in question, those around this offset first, with some before and after. */
    List<Line> around(int offset) {
        int middle = partOf(offset);
        SortedSet<Integer> kept = new TreeSet<>();
        IntStream.range(0, parts.size())
                .filter(i -> i == middle || isOwn(parts.get(i)))
                .boxed()
                .sorted(Comparator.comparingInt(i -> Math.abs(i - middle)))
                .forEach(i -> addAround(kept, i));
        return shown(kept);
    }

    private void addAround(SortedSet<Integer> kept, int part) {
        for (int i = Math.max(0, part - CONTEXT); i <= Math.min(parts.size() - 1, part + CONTEXT); i++) {
            if (kept.size() < MOST_AROUND) {
                kept.add(i);
            }
        }
    }

    private int partOf(int offset) {
        for (int i = 0; i < parts.size(); i++) {
            if (offset <= parts.get(i).to) {
                return i;
            }
        }
        return Math.max(0, parts.size() - 1);
    }

    private boolean isOwn(Part part) {
        return IntStream.range(part.from, part.to).anyMatch(marks::own);
    }

    private List<Line> shown(SortedSet<Integer> kept) {
        List<Line> lines = new ArrayList<>();
        int before = -1;
        for (int i : kept) {
            if (i > before + 1) {
                lines.add(Line.GAP);
            }
            lines.add(line(parts.get(i), false));
            before = i;
        }
        if (before + 1 < parts.size()) {
            lines.add(Line.GAP);
        }
        return lines;
    }

    private Line line(Part part, boolean heading) {
        int own = IntStream.range(part.from, part.to)
                .filter(marks::own)
                .findFirst()
                .orElse(part.from);
        int from = part.to - part.from <= LONGEST ? part.from : whole(Math.max(part.from, own - BEFORE));
        int to = whole(Math.min(part.to, from + LONGEST));
        List<Span> spans = new ArrayList<>();
        if (from > part.from) {
            spans.add(GAP);
        }
        spans.addAll(marks.spans(from, to));
        if (to < part.to) {
            spans.add(GAP);
        }
        return new Line(label(part.label), spans, heading);
    }

    /** No cut between the halves of a character. */
    private int whole(int offset) {
        String text = marks.passage().text();
        boolean half = offset > 0
                && offset < text.length()
                && Character.isLowSurrogate(text.charAt(offset))
                && Character.isHighSurrogate(text.charAt(offset - 1));
        return half ? offset - 1 : offset;
    }

    private static List<Span> label(String label) {
        if (label.isEmpty()) {
            return List.of();
        }
        String cut = label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL) + "…";
        return List.of(new Span(Span.Kind.PLAIN, VisibleText.of(cut)));
    }

    /**
     * The first line in which one of these phrases stands, as a heading; empty if there is none. A line that speaks of anybody is none,
     * nor is one with numbers, as a row of a list has.
     */
    List<Line> heading(List<String> phrases) {
        String text = marks.passage().text();
        for (Part part : parts.subList(0, Math.min(MOST_AROUND, parts.size()))) {
            String folded = ' ' + Fold.words(text.substring(part.from, Math.min(part.to, part.from + LONGEST))) + ' ';
            boolean silent = IntStream.range(part.from, part.to).allMatch(i -> marks.at(i) == Span.Kind.PLAIN);
            if (silent
                    && !NUMBER.matcher(folded).find()
                    && phrases.stream().anyMatch(p -> folded.contains(' ' + Fold.words(p) + ' '))) {
                return List.of(line(part, true));
            }
        }
        return List.of();
    }
}
