package org.tocsin.extract.ocr;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.extract.image.Box;

/** Words in which the engine saw a space that is none: names with a hyphen and e-mail addresses. */
final class TornWords {
    /** Widest gap, in heights of the line. */
    private static final double GAP = 0.4;

    private static final String MAILBOX = "@";
    /** Signs with which no word begins or ends where both sides are doubtful because of the space alone. */
    private static final String SIGNS = "-'’_/";

    private TornWords() {}

    /** The words of a page with the torn ones joined. */
    static List<ReadWord> joined(List<ReadWord> words) {
        List<ReadWord> joined = new ArrayList<>();
        for (ReadWord word : words) {
            ReadWord before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (before != null && isNext(before, word) && (isMailbox(before, word) || isDoubtful(before, word))) {
                joined.set(joined.size() - 1, join(before, word));
            } else {
                joined.add(word);
            }
        }
        return joined;
    }

    private static boolean isNext(ReadWord one, ReadWord other) {
        int gap = other.box().left() - one.box().right();
        return one.line() == other.line() && one.upright() && other.upright() && gap <= GAP * one.size();
    }

    private static boolean isMailbox(ReadWord one, ReadWord other) {
        boolean begins = other.text().startsWith(MAILBOX) && other.text().indexOf('.') > 1;
        return begins
                && Character.isLetterOrDigit(
                        one.text().codePointBefore(one.text().length()));
    }

    private static boolean isDoubtful(ReadWord one, ReadWord other) {
        boolean doubtful = one.confidence() <= Symbols.LIKELY && other.confidence() <= Symbols.LIKELY;
        return doubtful
                && (SIGNS.indexOf(last(one.text())) >= 0
                        || SIGNS.indexOf(other.text().charAt(0)) >= 0);
    }

    private static char last(String text) {
        return text.charAt(text.length() - 1);
    }

    private static ReadWord join(ReadWord one, ReadWord other) {
        Box box = new Box(
                Math.min(one.box().left(), other.box().left()),
                Math.min(one.box().top(), other.box().top()),
                Math.max(one.box().right(), other.box().right()),
                Math.max(one.box().bottom(), other.box().bottom()));
        int confidence = Math.min(one.confidence(), other.confidence());
        double baseline = (one.baseline() + other.baseline()) / 2;
        return new ReadWord(
                one.text() + other.text(), box, confidence, one.line(), baseline, one.size(), one.upright());
    }
}
