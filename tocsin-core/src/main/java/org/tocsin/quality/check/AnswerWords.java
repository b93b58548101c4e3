package org.tocsin.quality.check;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.SampleStore.Answer;
import org.tocsin.ports.SampleStore.Kind;
import org.tocsin.ports.SampleStore.Verdict;
import org.tocsin.registry.TermFile;

/** Understands what a checker wrote, in English or French. */
final class AnswerWords {
    private static final int MOST_PEOPLE = 1_000_000;

    private final Map<String, String> meanings = new HashMap<>();

    AnswerWords() {
        String meaning = "";
        for (String line : TermFile.lines(AnswerWords.class, "answers.txt")) {
            if (line.startsWith("[")) {
                meaning = line.substring(1, line.length() - 1);
            } else {
                meanings.put(line, meaning);
            }
        }
    }

    /** What a cell means; null if it is no answer to a question of this kind. */
    @Nullable
    Answer read(int ordinal, Kind kind, String cell) {
        String word = plain(cell);
        String meaning = meanings.getOrDefault(word, "");
        if (meaning.equals("cannot_say")) {
            return new Answer(ordinal, Verdict.CANNOT_SAY, 0);
        }
        if (kind == Kind.LINK) {
            return switch (meaning) {
                case "right" -> new Answer(ordinal, Verdict.RIGHT, 0);
                case "wrong" -> new Answer(ordinal, Verdict.WRONG, 0);
                default -> null;
            };
        }
        int people = meaning.equals("none") ? 0 : number(word);
        return people < 0 ? null : new Answer(ordinal, Verdict.PEOPLE, people);
    }

    private static String plain(String cell) {
        String word = cell.strip().toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("\\s+", " ");
        // a guard against formulas, or what a spreadsheet makes of a whole number
        word = word.startsWith("'") ? word.substring(1) : word;
        return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }

    private static int number(String word) {
        boolean digits = !word.isEmpty() && word.length() < 8 && word.chars().allMatch(c -> c >= '0' && c <= '9');
        int value = digits ? Integer.parseInt(word) : -1;
        return value > MOST_PEOPLE ? -1 : value;
    }
}
