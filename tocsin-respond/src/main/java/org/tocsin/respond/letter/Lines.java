package org.tocsin.respond.letter;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.respond.letter.pdf.Style;

/** Breaks text into lines at blanks; a word that is wider than the column is broken where it must. Never before a French double mark. */
public final class Lines {
    private static final String NOT_BEFORE = "?!:;»%€";

    private final Style style;
    private final double width;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private double used;

    private Lines(Style style, double width) {
        this.style = style;
        this.width = width;
    }

    /**
     * Lines of shaped text. All but the last end with a blank, so that programs that read the file keep words apart.
     *
     * @param width of the column, in font sizes
     */
    public static List<String> of(String shaped, Style style, double width) {
        Lines lines = new Lines(style, width);
        int from = 0;
        while (from < shaped.length()) {
            int to = wordEnd(shaped, from);
            lines.word(shaped.substring(from, to));
            from = to;
            while (from < shaped.length() && shaped.charAt(from) == ' ') {
                from++;
            }
        }
        lines.lines.add(lines.line.toString());
        return lines.lines;
    }

    /** The end of what stays together from here. */
    private static int wordEnd(String text, int from) {
        int end = from;
        while (true) {
            int blank = text.indexOf(' ', Math.max(end, from + 1));
            if (blank < 0) {
                return text.length();
            }
            int next = blank + 1;
            if (!isTogether(text, blank)) {
                return blank;
            }
            end = next;
        }
    }

    /** Whether no line ends at this blank: before a double mark, behind an opening quotation mark, inside a number. */
    private static boolean isTogether(String text, int blank) {
        if (blank + 1 >= text.length()) {
            return false;
        }
        char before = text.charAt(blank - 1);
        char behind = text.charAt(blank + 1);
        boolean number = Character.isDigit(before) && Character.isDigit(behind);
        return number || before == '«' || NOT_BEFORE.indexOf(behind) >= 0;
    }

    private void word(String word) {
        double wide = style.width(word);
        double blank = line.isEmpty() ? 0 : style.width(" ");
        if (used + blank + wide <= width) {
            line.append(blank == 0 ? "" : " ").append(word);
            used += blank + wide;
        } else if (wide <= width) {
            close(" ");
            line.append(word);
            used = wide;
        } else {
            letters(word);
        }
    }

    private void letters(String word) {
        if (!line.isEmpty()) {
            close(" ");
        }
        for (int i = 0; i < word.length(); i++) {
            String letter = word.substring(i, i + 1);
            double wide = style.width(letter);
            if (used + wide > width && !line.isEmpty()) {
                close("");
            }
            line.append(letter);
            used += wide;
        }
    }

    private void close(String end) {
        if (!line.isEmpty()) {
            lines.add(line.append(end).toString());
        }
        line.setLength(0);
        used = 0;
    }
}
