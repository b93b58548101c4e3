package org.tocsin.extract.text;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** A line of a page: pieces of text with their places, and the cells that wide gaps or known columns make of them. */
final class PdfLine {
    private static final float WIDE = 4f;
    /** Points within which a piece of text starts at a column. */
    private static final float NEAR = 1.5f;

    private final List<Glyph> glyphs = new ArrayList<>();

    /**
     * What is shown at one place.
     *
     * @param wide      whether a gap as between columns is before it
     * @param separated whether a gap as between words is before it
     */
    private record Glyph(String text, float x, float end, boolean wide, boolean separated) {}

    /** Adds a word. */
    void add(String text, List<TextPosition> positions, boolean separated) {
        if (positions.isEmpty()) {
            float at = glyphs.isEmpty() ? 0 : last().end();
            glyphs.add(new Glyph(text, at, at, false, separated));
            return;
        }
        TextPosition first = positions.get(0);
        boolean wide = !glyphs.isEmpty() && wide(last(), first);
        if (!text.equals(joined(positions))) {
            TextPosition end = positions.get(positions.size() - 1);
            glyphs.add(new Glyph(text, first.getXDirAdj(), end(end), wide, separated));
            return;
        }
        for (int i = 0; i < positions.size(); i++) {
            TextPosition position = positions.get(i);
            glyphs.add(new Glyph(
                    position.getUnicode(), position.getXDirAdj(), end(position), i == 0 && wide, i == 0 && separated));
        }
    }

    private Glyph last() {
        return glyphs.get(glyphs.size() - 1);
    }

    private static float end(TextPosition position) {
        return position.getXDirAdj() + position.getWidthDirAdj();
    }

    private static String joined(List<TextPosition> positions) {
        StringBuilder text = new StringBuilder();
        positions.forEach(p -> text.append(p.getUnicode()));
        return text.toString();
    }

    private static boolean wide(Glyph before, TextPosition first) {
        float gap = first.getXDirAdj() - before.end();
        float unit = Math.max(first.getWidthOfSpace(), first.getFontSizeInPt() / 5);
        return gap > WIDE * unit && gap > first.getFontSizeInPt();
    }

    /** Where the pieces between wide gaps start. */
    List<Float> starts() {
        List<Float> starts = new ArrayList<>();
        for (int i = 0; i < glyphs.size(); i++) {
            if (i == 0 || glyphs.get(i).wide()) {
                starts.add(glyphs.get(i).x());
            }
        }
        return starts;
    }

    /** Whether the line could be the headings of a table: three pieces or more, no runs of digits, no colon. */
    boolean heading() {
        int run = 0;
        for (Glyph glyph : glyphs) {
            for (int i = 0; i < glyph.text().length(); i++) {
                char c = glyph.text().charAt(i);
                run = Character.isDigit(c) ? run + 1 : 0;
                if (run >= 3 || c == ':' || c == '@') {
                    return false;
                }
            }
        }
        return starts().size() >= 3;
    }

    /** How many pieces start at one of these places. */
    int matches(float[] columns) {
        int matches = 0;
        for (float start : starts()) {
            for (float column : columns) {
                matches += Math.abs(column - start) <= NEAR ? 1 : 0;
            }
        }
        return matches;
    }

    /** The text, its cells set under these columns by as many tabs as columns are passed; null for running text. */
    String text(float @Nullable [] columns) {
        StringBuilder text = new StringBuilder();
        int column = 0;
        for (int i = 0; i < glyphs.size(); i++) {
            Glyph glyph = glyphs.get(i);
            int at = columns == null ? -1 : column(columns, i);
            if (at > column) {
                text.append("\t".repeat(at - column));
                column = at;
            } else if (glyph.wide()) {
                text.append('\t');
                column++;
            } else if (glyph.separated() && i > 0) {
                text.append(' ');
            }
            text.append(glyph.text());
        }
        return text.toString();
    }

    /** The column that begins with this glyph; -1 if none does. A word goes on where its own end meets the next glyph. */
    private int column(float[] columns, int glyph) {
        Glyph here = glyphs.get(glyph);
        boolean goesOn = glyph > 0
                && !here.wide()
                && !here.separated()
                && Math.abs(here.x() - glyphs.get(glyph - 1).end()) < 0.05;
        for (int i = 0; i < columns.length && !goesOn; i++) {
            if (Math.abs(columns[i] - here.x()) <= (here.wide() || glyph == 0 ? NEAR : 0.5)) {
                return i;
            }
        }
        return -1;
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "PdfLine[" + glyphs.size() + "]";
    }
}
