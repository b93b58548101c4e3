package org.tocsin.respond.notice.lint;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tocsin.registry.TermFile;
import org.tocsin.respond.notice.text.Documents;

/** What the linter listens for in one language. */
record Vocabulary(
        Pattern hedges, Pattern passive, Pattern intimate, Pattern medical, int longest, int longestEasy, int easiest) {
    /** Below this figure a text is hard: "plain English" begins at 60, school-leavers manage 45. */
    private static final int EASIEST = 45;

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final String FRENCH_PASSIVE = "\\b(?:a|ont|avait|avaient|aura|auront)\\s+été\\s+(?:\\p{L}+ment\\s+)?"
            + "\\p{L}+(?:é|ée|és|ées|i|ie|is|ies|it|ite|its|u|ue|us|ues|ert|erts)\\b"
            + "|\\b(?:sera|seront|être)\\s+\\p{L}+(?:é|ée|és|ées|u|ue|us|ues)\\b"
            + "|\\b(?:est|sont|était|étaient)\\s+(?:\\p{L}+ment\\s+)?(?:\\p{L}{2,}(?:ées?|iés?)|volés?|publiés?|trouvés?|envoyés?)\\s+par\\b";
    private static final String ENGLISH_PASSIVE = "\\b(?:is|are|was|were|been|being|be)\\s+(?:\\p{L}+ly\\s+)?"
            + "(?:\\p{L}{2,}ed|stolen|taken|found|sent|made|given|shown|known|told|written|held|kept|read|put|sold|done|seen)\\b";

    static final Vocabulary FRENCH = of("fr", FRENCH_PASSIVE);
    static final Vocabulary ENGLISH = of("en", ENGLISH_PASSIVE);

    static final Set<String> EXPLAINED = TermFile.terms(Vocabulary.class, "acronyms.txt");

    private static Vocabulary of(String language, String passive) {
        return new Vocabulary(
                Pattern.compile(
                        "(?<![\\p{L}-])(?:" + alternatives(lines("hedges-" + language)) + ")(?![\\p{L}])", FLAGS),
                Pattern.compile(passive, FLAGS),
                Pattern.compile("(?<!\\p{L})(?:" + alternatives(lines("intimate-" + language)) + ")", FLAGS),
                Pattern.compile(
                        "(?<!\\p{L})(?:" + alternatives(Documents.in(language).medical()) + ")(?!\\p{L})", FLAGS),
                25,
                15,
                EASIEST);
    }

    private static List<String> lines(String name) {
        return TermFile.lines(Vocabulary.class, name + ".txt");
    }

    private static String alternatives(List<String> words) {
        return words.stream()
                .map(word -> Pattern.quote(word).replace(" ", "\\E\\s+\\Q"))
                .collect(Collectors.joining("|"));
    }

    static Vocabulary in(String language) {
        return language.equals("fr") ? FRENCH : ENGLISH;
    }
}
