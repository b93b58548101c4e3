package org.tocsin.extract.ocr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the engine makes of logos, photographs, stamps and ruled lines: signs without sense, and of low confidence. */
final class Garbage {
    private static final int HOPELESS = 15;
    private static final int DOUBTFUL = 40;
    private static final int SIGNS = 25;

    private Garbage() {}

    /** The words that are likely to stand on the page. */
    static List<ReadWord> without(List<ReadWord> words) {
        Map<Integer, List<ReadWord>> lines = new LinkedHashMap<>();
        for (ReadWord word : words) {
            if (likely(word)) {
                lines.computeIfAbsent(word.line(), line -> new ArrayList<>()).add(word);
            }
        }
        List<ReadWord> kept = new ArrayList<>();
        lines.values().stream().filter(Garbage::likely).forEach(kept::addAll);
        return kept;
    }

    private static boolean likely(ReadWord word) {
        boolean signs = word.text().codePoints().noneMatch(Character::isLetterOrDigit);
        boolean ruled = word.text().codePoints().allMatch(c -> "|_—–-=~'`‘’.,°[]{}\\/".indexOf(c) >= 0)
                && word.box().height() > 2 * word.size();
        return word.confidence() >= (signs ? SIGNS : HOPELESS) && !ruled;
    }

    /** Lines of very short or very doubtful pieces only come from pictures. */
    private static boolean likely(List<ReadWord> line) {
        long letters = 0;
        long sum = 0;
        for (ReadWord word : line) {
            letters += word.text().length();
            sum += (long) word.confidence() * word.text().length();
        }
        return sum >= letters * DOUBTFUL;
    }
}
