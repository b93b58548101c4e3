package org.tocsin.extract.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tocsin.extract.codes.PageCode;
import org.tocsin.extract.image.Box;
import org.tocsin.extract.ocr.RecognizedPage;
import org.tocsin.model.Layout;
import org.tocsin.model.Passage;

/** Puts the codes of a page as lines of their own beside the lines of text that lie nearest to them. */
final class PageMerge {
    private static final int CERTAIN = 100;

    private final StringBuilder text;
    private final List<Layout.Word> words;
    private final int width;
    private final int height;

    private PageMerge(String text, List<Layout.Word> words, int width, int height) {
        this.text = new StringBuilder(text);
        this.words = new ArrayList<>(words);
        this.width = width;
        this.height = height;
    }

    /** All that a picture gave as one passage. */
    static Passage passage(String name, ReadPicture read) {
        RecognizedPage page = placed(read);
        Layout layout = page.layout();
        Upright upright =
                new Upright(read.width(), read.height(), page.turned(), page.skew(), layout.width(), layout.height());
        PageMerge merge = new PageMerge(ended(page.text()), layout.words(), layout.width(), layout.height());
        read.codes().forEach(code -> merge.add(code, upright.of(code.box())));
        return new Passage(name, merge.text.toString(), List.of(), new Layout(merge.width, merge.height, merge.words));
    }

    /** The text, or an empty page of the size of the picture. */
    private static RecognizedPage placed(ReadPicture read) {
        RecognizedPage page = read.page();
        if (page != null && page.layout().width() > 0 && page.layout().height() > 0) {
            return page;
        }
        String text = page == null ? "" : page.text();
        return new RecognizedPage(text, new Layout(read.width(), read.height(), List.of()), 0, 0, 0, true);
    }

    private static String ended(String text) {
        return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    }

    private void add(PageCode code, Box box) {
        int at = place(box);
        String line = code.lines();
        text.insert(at, line);
        List<Layout.Word> moved = new ArrayList<>(words.size() + 1);
        for (Layout.Word word : words) {
            moved.add(word.start() >= at ? shifted(word, line.length()) : word);
        }
        int start = at + line.indexOf(' ') + 1;
        int end = Math.max(start, at + line.length() - 1);
        moved.add(new Layout.Word(start, end, box.left(), box.top(), box.right(), box.bottom(), CERTAIN));
        moved.sort(Comparator.comparingInt(Layout.Word::start));
        words.clear();
        words.addAll(moved);
    }

    private static Layout.Word shifted(Layout.Word word, int by) {
        return new Layout.Word(
                word.start() + by,
                word.end() + by,
                word.left(),
                word.top(),
                word.right(),
                word.bottom(),
                word.confidence());
    }

    /** Before or after the line of the nearest word: where the code lies above or below its middle. */
    private int place(Box box) {
        Layout.Word nearest = null;
        long distance = Long.MAX_VALUE;
        for (Layout.Word word : words) {
            long apart = apart(box, word);
            if (apart < distance) {
                distance = apart;
                nearest = word;
            }
        }
        if (nearest == null) {
            return text.length();
        }
        boolean above = box.top() + box.bottom() < nearest.top() + nearest.bottom();
        if (above) {
            return text.lastIndexOf("\n", nearest.start()) + 1;
        }
        int end = text.indexOf("\n", nearest.end());
        return end < 0 ? text.length() : end + 1;
    }

    private static long apart(Box box, Layout.Word word) {
        long across = gap(box.left(), box.right(), word.left(), word.right());
        long down = gap(box.top(), box.bottom(), word.top(), word.bottom());
        return across * across + down * down;
    }

    private static int gap(int from, int to, int otherFrom, int otherTo) {
        return Math.max(0, Math.max(otherFrom - to, from - otherTo));
    }
}
