package org.tocsin.classify;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tocsin.registry.TermFile;

/** Reads the words before a date: which label stands right before it. The vocabulary is {@code dating.txt}. */
final class DatingWords {
    private static final PhraseTrie<DateLabel> PHRASES = load();

    /** Words between a label and the date that are no part of either. */
    private static final int FARTHEST = 3;

    /** Words before a label that begins a line or a part of it, such as a number. */
    private static final int INDENT = 2;

    private final Tokens tokens = new Tokens();
    private final BitSet between = new BitSet();
    private @Nullable Hit last;
    private boolean never;

    /** A label and the place of its words. */
    private record Hit(DateLabel label, int first, int last) {}

    /**
     * What was read.
     *
     * @param label    the label
     * @param distance words between it and the date
     * @param begins   whether it begins what was read
     */
    record Read(DateLabel label, int distance, boolean begins) {}

    private static PhraseTrie<DateLabel> load() {
        PhraseTrie<DateLabel> phrases = new PhraseTrie<>();
        DateLabel label = DateLabel.BETWEEN;
        for (String line : TermFile.lines(DatingWords.class, "dating.txt")) {
            if (line.startsWith("[")) {
                label = DateLabel.valueOf(line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT));
            } else {
                phrases.add(line, label);
            }
        }
        return phrases;
    }

    /** The label in these words before a date; null if they have none that is near enough. */
    @Nullable
    Read read(CharSequence words, int from, int to) {
        tokens.read(words, from, to);
        between.clear();
        last = null;
        never = false;
        PHRASES.scan(tokens, this::take);
        if (never) {
            return new Read(DateLabel.NEVER, 0, false);
        }
        Hit hit = last;
        if (hit == null) {
            return null;
        }
        int distance = tokens.size()
                - 1
                - hit.last
                - between.get(hit.last + 1, Math.max(hit.last + 1, tokens.size()))
                        .cardinality();
        if (hit.label == DateLabel.DATE && (hit.first > 0 || distance > 0)) {
            // "pat.dn.date", "date de greffe": what comes with it says which date
            return null;
        }
        return distance > FARTHEST ? null : new Read(hit.label, distance, hit.first <= INDENT);
    }

    private void take(List<DateLabel> labels, int first, int end) {
        never |= labels.contains(DateLabel.NEVER);
        DateLabel label = labels.get(0);
        Hit before = last;
        if (label == DateLabel.BETWEEN) {
            between.set(first, end + 1);
        } else if (before == null || first > before.last + 1) {
            last = new Hit(label, first, end);
        } else {
            // "compte rendu de consultation du": of labels side by side the one that says more, at the place of both
            last = new Hit(label.score() >= before.label.score() ? label : before.label, before.first, end);
        }
    }

    /** Whether there are no words at all but such as stand between a label and a date. */
    boolean isBare(CharSequence words, int from, int to) {
        tokens.read(words, from, to);
        between.clear();
        PHRASES.scan(tokens, this::take);
        return between.cardinality() == tokens.size();
    }
}
