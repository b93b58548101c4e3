package org.tocsin.respond.severity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tocsin.model.EnumBits;
import org.tocsin.model.Fold;
import org.tocsin.registry.TermFile;
import org.tocsin.respond.severity.Traits.Mark;

/** Finds marks by words in cells of the registry. */
final class MarkWords {
    private static final Set<String> NO = TermFile.terms(MarkWords.class, "no-words.txt");

    private record Term(Mark mark, String words) {}

    private final List<Term> terms = new ArrayList<>();

    private MarkWords() {}

    /** The words of a file whose lines begin with a mark. */
    static MarkWords marked(String file) {
        MarkWords words = new MarkWords();
        for (String line : TermFile.lines(MarkWords.class, file)) {
            int gap = line.indexOf(' ');
            words.terms.add(new Term(Mark.valueOf(line.substring(0, gap)), padded(line.substring(gap + 1))));
        }
        return words;
    }

    /** The words of a file that all mean this mark. */
    static MarkWords all(Mark mark, String file) {
        MarkWords words = new MarkWords();
        TermFile.lines(MarkWords.class, file).forEach(line -> words.terms.add(new Term(mark, padded(line))));
        return words;
    }

    /** The marks whose words stand in a text, as bits. */
    int in(String text) {
        int found = 0;
        String folded = text.isEmpty() ? "" : padded(Fold.words(text));
        for (Term term : terms) {
            if (folded.contains(term.words)) {
                found |= EnumBits.of(term.mark);
            }
        }
        return found;
    }

    /** The first word of each term. */
    Set<String> firstWords() {
        return terms.stream().map(term -> term.words.strip().split(" ")[0]).collect(Collectors.toSet());
    }

    /** Whether a cell says yes or something else than no. */
    static boolean says(String cell) {
        String compact = Fold.compact(cell);
        return !compact.isEmpty() && !NO.contains(compact);
    }

    private static String padded(String words) {
        return " " + words + " ";
    }
}
