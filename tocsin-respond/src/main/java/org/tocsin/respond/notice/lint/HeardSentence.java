package org.tocsin.respond.notice.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence holds for the linter, whoever it is told to. Most sentences of a plan are told to everybody, so each is listened to once.
 *
 * @param hedge    where it hedges, or null; so for the next four; names left out: somebody is called Ahmed or Possible
 * @param gap      where a sentence was not filled
 * @param intimate where it names what nobody else should read
 * @param medical  where it names anything medical
 * @param capitals words in capitals, in their order
 * @param length   words that a reader stumbles over
 * @param words    all words
 */
record HeardSentence(
        @Nullable String hedge,
        @Nullable String passive,
        @Nullable String gap,
        @Nullable String intimate,
        @Nullable String medical,
        List<Capitals> capitals,
        int length,
        int words,
        int syllables) {
    private static final Pattern GAP = Pattern.compile("\\{[\\p{L}_.]*\\}|\\$\\{");
    private static final Pattern CAPITALS = Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Lu}{2,}(?![\\p{L}\\p{N}])");
    private static final int EXCERPT = 60;
    private static final int BEFORE = 10;

    /**
     * A word in capitals.
     *
     * @param explains whether it stands in brackets behind its meaning, or before brackets with it
     */
    record Capitals(String word, boolean explains) {}

    /**
     * Listens to a sentence.
     *
     * @param bare  the sentence without names, which say nothing by what they look like
     * @param plain the sentence as long as a reader finds it
     */
    static HeardSentence of(String sentence, String bare, String plain, Vocabulary words, String language) {
        List<String> all = Sentences.words(sentence);
        return new HeardSentence(
                found(words.hedges(), bare),
                found(words.passive(), bare),
                found(GAP, sentence),
                found(words.intimate(), bare),
                found(words.medical(), bare),
                capitals(sentence),
                Sentences.words(plain).size(),
                all.size(),
                all.stream()
                        .mapToInt(word -> Readability.syllables(word, language))
                        .sum());
    }

    /** The words in capitals of a text. */
    static List<Capitals> capitals(String text) {
        List<Capitals> words = new ArrayList<>();
        Matcher capitals = CAPITALS.matcher(text);
        while (capitals.find()) {
            boolean inBrackets = capitals.start() > 0 && text.charAt(capitals.start() - 1) == '(';
            boolean beforeBrackets = text.startsWith(" (", capitals.end());
            words.add(new Capitals(capitals.group(), inBrackets || beforeBrackets));
        }
        return words;
    }

    private static @Nullable String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? excerpt(text.substring(Math.max(0, matcher.start() - BEFORE))) : null;
    }

    /** The beginning of a text. */
    static String excerpt(String text) {
        return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "…";
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "HeardSentence[" + words + " words]";
    }
}
