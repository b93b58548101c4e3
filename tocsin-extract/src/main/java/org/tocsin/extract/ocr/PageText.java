package org.tocsin.extract.ocr;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.extract.image.Box;
import org.tocsin.model.Layout;

/**
 * The text of a page and of the blocks on it that were read by themselves: a block that was cut out of lines goes back into them, any other
 * makes lines of its own.
 */
final class PageText {
    /** Blocks above this share of the page stand before its text: labels are stuck on near the head. */
    private static final double HEAD = 0.4;

    private final StringBuilder text = new StringBuilder();
    private final List<Layout.Word> words = new ArrayList<>();

    private PageText() {}

    /**
     * @param words  of the whole page; those that lie in a block are left out
     * @param height of the picture
     */
    static WordLines.Written of(List<ReadWord> words, List<Block> blocks, int height) {
        List<ReadWord> lines = new ArrayList<>(words.stream()
                .filter(word -> blocks.stream().noneMatch(block -> word.liesIn(block.place())))
                .toList());
        List<Block> apart = new ArrayList<>();
        for (Block block : blocks) {
            List<ReadWord> moved =
                    block.onPage(lines.stream().mapToInt(ReadWord::line).max().orElse(0));
            if (block.isLevel() && CutLines.belong(moved, lines)) {
                lines.addAll(moved);
            } else {
                apart.add(block);
            }
        }
        PageText page = new PageText();
        apart.stream().filter(block -> isHead(block.place(), height)).forEach(block -> page.add(block.written()));
        page.add(WordLines.of(lines).written());
        apart.stream().filter(block -> !isHead(block.place(), height)).forEach(block -> page.add(block.written()));
        return new WordLines.Written(page.text.toString(), page.words);
    }

    private static boolean isHead(Box place, int height) {
        return place.top() + place.bottom() < 2 * HEAD * height;
    }

    private void add(WordLines.Written part) {
        if (part.text().isEmpty()) {
            return;
        }
        if (!text.isEmpty()) {
            text.append('\n');
        }
        int start = text.length();
        text.append(part.text());
        for (Layout.Word word : part.words()) {
            words.add(new Layout.Word(
                    start + word.start(),
                    start + word.end(),
                    word.left(),
                    word.top(),
                    word.right(),
                    word.bottom(),
                    word.confidence()));
        }
    }
}
