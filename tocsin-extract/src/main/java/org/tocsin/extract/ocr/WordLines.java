package org.tocsin.extract.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.extract.image.Box;
import org.tocsin.model.Layout;

/**
 * The words of a page in reading order: what stands at the same height shares a line, from left to right, so that a label and its
 * value stay together however the engine cut the page into blocks; wide gaps become tabs.
 */
final class WordLines {
    /** A gap between columns, in heights of the letters. */
    private static final double WIDE = 1.1;

    private static final String RULE = "|";

    private final List<Line> lines = new ArrayList<>();

    /** What stands at one height. */
    private static final class Line {
        private final List<ReadWord> words = new ArrayList<>();
        private double baseline;
        private double size;

        void add(List<ReadWord> more) {
            words.addAll(more);
            words.sort(Comparator.comparingInt(word -> word.box().left()));
            baseline = words.stream().mapToDouble(ReadWord::baseline).average().orElse(0);
            size = words.stream().mapToDouble(ReadWord::size).average().orElse(1);
        }

        double middle() {
            return baseline - size * 0.35;
        }

        /** How far apart two pieces are, in heights of the smaller one; 1 and more where they share no line. */
        double apart(Line other) {
            return Math.abs(middle() - other.middle()) / Math.max(1, Math.min(size, other.size)) * 2;
        }

        boolean covers(Line other) {
            for (ReadWord one : words) {
                for (ReadWord two : other.words) {
                    int shared = Math.min(one.box().right(), two.box().right())
                            - Math.max(one.box().left(), two.box().left());
                    if (shared > size / 2) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    private WordLines() {}

    static WordLines of(List<ReadWord> words) {
        Map<Integer, Line> pieces = new LinkedHashMap<>();
        for (ReadWord word : words) {
            pieces.computeIfAbsent(word.line(), number -> new Line()).add(List.of(word));
        }
        WordLines page = new WordLines();
        pieces.values().stream()
                .sorted(Comparator.comparingDouble(Line::middle))
                .forEach(page::place);
        page.lines.sort(Comparator.comparingDouble(Line::middle));
        return page;
    }

    private void place(Line piece) {
        Line nearest = null;
        for (int i = lines.size() - 1; i >= 0 && i >= lines.size() - 40; i--) {
            Line line = lines.get(i);
            if (line.apart(piece) < (nearest == null ? 1 : nearest.apart(piece)) && !line.covers(piece)) {
                nearest = line;
            }
        }
        if (nearest == null) {
            lines.add(piece);
        } else {
            nearest.add(piece.words);
        }
    }

    /** Text of the page and where its words lie in it. */
    record Written(String text, List<Layout.Word> words) {
        /**
         * The same text on another page.
         *
         * @param scale by which pixels of the words are multiplied
         * @param right pixels to move them right afterwards
         * @param low   pixels to move them down
         */
        Written moved(double scale, double right, double low) {
            return new Written(
                    text,
                    words.stream().map(word -> moved(word, scale, right, low)).toList());
        }

        private static Layout.Word moved(Layout.Word word, double scale, double right, double low) {
            return new Layout.Word(
                    word.start(),
                    word.end(),
                    (int) Math.round(word.left() * scale + right),
                    (int) Math.round(word.top() * scale + low),
                    (int) Math.round(word.right() * scale + right),
                    (int) Math.round(word.bottom() * scale + low),
                    word.confidence());
        }

        /** Shows nothing of the text. */
        @Override
        public String toString() {
            return "Written[" + words.size() + " words]";
        }
    }

    /** The lines; upright rules of tables part columns like wide gaps. */
    Written written() {
        StringBuilder text = new StringBuilder();
        List<Layout.Word> words = new ArrayList<>();
        for (Line line : lines) {
            write(line, text, words);
        }
        return new Written(text.toString(), words);
    }

    private static void write(Line line, StringBuilder text, List<Layout.Word> words) {
        ReadWord before = null;
        boolean ruled = false;
        for (ReadWord word : line.words) {
            String bare = bare(word.text());
            boolean parted = ruled || word.text().startsWith(RULE);
            ruled = bare.isEmpty() || word.text().endsWith(RULE);
            if (bare.isEmpty()) {
                continue;
            }
            if (before != null) {
                boolean wide = word.box().left() - before.box().right() > WIDE * line.size;
                text.append(wide || parted ? '\t' : ' ');
            }
            Box box = word.box();
            int start = text.length();
            text.append(bare);
            words.add(new Layout.Word(
                    start, text.length(), box.left(), box.top(), box.right(), box.bottom(), word.confidence()));
            before = word;
        }
        if (before != null) {
            text.append('\n');
        }
    }

    /** Without rules at its ends; below a word that stands on a line of a form that line may look like part of it. */
    private static String bare(String word) {
        String bare = stripped(word, RULE.charAt(0));
        String above = stripped(bare, '_');
        return above.isEmpty() ? bare : above;
    }

    private static String stripped(String word, char sign) {
        int start = 0;
        int end = word.length();
        while (start < end && sign == word.charAt(start)) {
            start++;
        }
        while (end > start && sign == word.charAt(end - 1)) {
            end--;
        }
        return word.substring(start, end);
    }
}
