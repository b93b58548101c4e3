package org.tocsin.respond.notice.lint;

import java.util.List;
import java.util.Locale;

/**
 * How easily a text reads, 0 (very hard) to 100 (very easy): for French by Kandel and Moles (Application de l'indice de Flesch à la langue
 * française, 1958), for English by Flesch (A new readability yardstick, 1948).
 */
public final class Readability {
    private static final String VOWELS = "aeiouyàâäéèêëîïôöùûüœæÿ";

    private Readability() {}

    /** The figure of these sentences. */
    public static double of(List<String> sentences, String language) {
        long words = 0;
        long syllables = 0;
        for (String sentence : sentences) {
            for (String word : Sentences.words(sentence)) {
                words++;
                syllables += syllables(word, language);
            }
        }
        return of(words, syllables, sentences.size(), language);
    }

    /** The figure of sentences that were listened to. */
    static double ofHeard(List<HeardSentence> sentences, String language) {
        long words = sentences.stream().mapToLong(HeardSentence::words).sum();
        long syllables = sentences.stream().mapToLong(HeardSentence::syllables).sum();
        return of(words, syllables, sentences.size(), language);
    }

    private static double of(long words, long syllables, int sentences, String language) {
        if (words == 0) {
            return 100;
        }
        double length = (double) words / sentences;
        double weight = (double) syllables / words;
        return language.equals("fr") ? 207 - 1.015 * length - 73.6 * weight : 206.835 - 1.015 * length - 84.6 * weight;
    }

    /** Groups of vowels; a mute e at the end is none. */
    static int syllables(String written, String language) {
        String word = written.toLowerCase(Locale.ROOT);
        int groups = 0;
        boolean inside = false;
        for (int i = 0; i < word.length(); i++) {
            boolean vowel = VOWELS.indexOf(word.charAt(i)) >= 0;
            groups += vowel && !inside ? 1 : 0;
            inside = vowel;
        }
        return Math.max(1, groups - (isMute(word, language) ? 1 : 0));
    }

    private static boolean isMute(String word, String language) {
        boolean french = language.equals("fr");
        boolean ending = word.endsWith("e") || (french && (word.endsWith("es") || word.endsWith("ent")));
        int stem = word.endsWith("ent") ? 3 : word.endsWith("es") ? 2 : 1;
        return ending && word.length() > stem && VOWELS.indexOf(word.charAt(word.length() - stem - 1)) < 0;
    }
}
