package org.tocsin.extract.ocr;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells the cells of a table that were read by themselves from what was stuck on beside a text: only those stand on its lines. */
final class CutLines {
    /** How far apart the feet of two pieces of a line may be, in heights of the letters. */
    private static final double LEVEL = 0.2;
    /** How far apart two pieces of a line may stand, in the same. */
    private static final double GAP = 7;

    private static final double SHARE = 0.6;

    private CutLines() {}

    /** Whether most lines of a block continue lines of the page. */
    static boolean belong(List<ReadWord> block, List<ReadWord> page) {
        Map<Integer, Boolean> lines = new LinkedHashMap<>();
        for (ReadWord word : block) {
            boolean continues = page.stream().anyMatch(other -> isBeside(word, other));
            lines.merge(word.line(), continues, Boolean::logicalOr);
        }
        long continuing = lines.values().stream().filter(line -> line).count();
        return !lines.isEmpty() && continuing >= lines.size() * SHARE;
    }

    private static boolean isBeside(ReadWord one, ReadWord other) {
        double size = Math.min(one.size(), other.size());
        int gap = Math.max(
                other.box().left() - one.box().right(),
                one.box().left() - other.box().right());
        return Math.abs(one.baseline() - other.baseline()) <= LEVEL * size && gap >= 0 && gap <= GAP * size;
    }
}
