package org.tocsin.review.view;

import java.util.List;

/**
 * A line of text.
 *
 * @param label   the heading of a cell, already safe to show; empty for running text
 * @param heading whether it is the heading of the document and stands here out of its place
 */
public record Line(List<Span> label, List<Span> spans, boolean heading) {
    /** A place where lines were left out. */
    static final Line GAP = new Line(List.of(), List.of(new Span(Span.Kind.GAP, "…")), false);

    public Line {
        label = List.copyOf(label);
        spans = List.copyOf(spans);
    }

    /** The text of all spans. */
    public String text() {
        StringBuilder text = new StringBuilder();
        spans.forEach(span -> text.append(span.text()));
        return text.toString();
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "Line[" + spans.size() + " spans]";
    }
}
