package org.tocsin.extract.worker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Field;
import org.tocsin.model.Layout;
import org.tocsin.model.Passage;

/** Cuts a passage that no frame can hold into pieces of the same name, at a line end or a space where there is one. */
final class PassagePieces {
    private static final int MAX_NAME = 256;

    private PassagePieces() {}

    static List<Passage> of(Passage passage) {
        if (fits(passage)) {
            return List.of(passage);
        }
        String name = WireOut.cut(passage.name(), MAX_NAME);
        String text = passage.text();
        List<Field> fields = passage.fields().stream()
                .sorted(Comparator.comparingInt(Field::start))
                .toList();
        List<Passage> pieces = new ArrayList<>();
        int from = 0;
        do {
            int to = end(text, from);
            pieces.add(new Passage(name, text.substring(from, to), inside(fields, from, to)));
            from = to;
        } while (from < text.length());
        return pieces;
    }

    private static boolean fits(Passage passage) {
        if (passage.name().length() > MAX_NAME
                || passage.text().length() > FrameCodec.MAX_TEXT
                || passage.fields().size() > FrameCodec.MAX_FIELDS
                || !fits(passage.layout(), passage.text().length())) {
            return false;
        }
        int before = 0;
        for (Field field : passage.fields()) {
            if (field.start() < before
                    || field.end() > passage.text().length()
                    || field.label().length() > FrameCodec.MAX_LABEL) {
                return false;
            }
            before = field.start();
        }
        return true;
    }

    private static boolean fits(@Nullable Layout layout, int length) {
        return layout == null
                || (layout.words().size() <= FrameCodec.MAX_LAYOUT_WORDS
                        && layout.words().stream().allMatch(word -> isInside(word, layout, length)));
    }

    private static boolean isInside(Layout.Word word, Layout layout, int length) {
        return word.start() >= 0
                && word.start() <= word.end()
                && word.end() <= length
                && word.left() >= 0
                && word.left() <= word.right()
                && word.right() <= layout.width()
                && word.top() >= 0
                && word.top() <= word.bottom()
                && word.bottom() <= layout.height()
                && word.confidence() >= 0
                && word.confidence() <= 100;
    }

    private static int end(String text, int from) {
        int limit = from + FrameCodec.MAX_TEXT;
        if (limit >= text.length()) {
            return text.length();
        }
        int line = text.lastIndexOf('\n', limit - 1);
        int space = text.lastIndexOf(' ', limit - 1);
        int half = from + FrameCodec.MAX_TEXT / 2;
        if (line >= half) {
            return line + 1;
        }
        if (space >= half) {
            return space + 1;
        }
        return Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    }

    private static List<Field> inside(List<Field> fields, int from, int to) {
        return fields.stream()
                .filter(field -> field.start() >= from && field.end() <= to)
                .limit(FrameCodec.MAX_FIELDS)
                .map(field -> new Field(
                        WireOut.cut(field.label(), FrameCodec.MAX_LABEL), field.start() - from, field.end() - from))
                .toList();
    }
}
