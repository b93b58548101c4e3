package org.tocsin.portal.check;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a sentence asks for. A sentence that says never or do not asks for nothing: warnings of our own do. */
final class Wishes {
    private final Vocabulary asking = Vocabulary.of("asking.txt");
    private final Vocabulary never = Vocabulary.of("never.txt");
    private final Vocabulary paying = Vocabulary.of("paying.txt");
    private final Map<Sign.Kind, Vocabulary> things = Map.of(
            Sign.Kind.ASKS_CODE, Vocabulary.of("secrets.txt"),
            Sign.Kind.ASKS_BANK, Vocabulary.of("bank-details.txt"),
            Sign.Kind.ASKS_DOCUMENT, Vocabulary.of("documents.txt"));

    /** What is asked for, with the words that ask. */
    Map<Sign.Kind, String> in(String sentence) {
        Map<Sign.Kind, String> found = new EnumMap<>(Sign.Kind.class);
        if (never.in(sentence) != null) {
            return found;
        }
        put(found, Sign.Kind.ASKS_MONEY, paying.in(sentence));
        String verb = asking.in(sentence);
        if (verb != null) {
            things.forEach((kind, terms) -> {
                String thing = terms.in(sentence);
                put(found, kind, thing == null ? null : verb + " … " + thing);
            });
        }
        return found;
    }

    private static void put(Map<Sign.Kind, String> found, Sign.Kind kind, @Nullable String quote) {
        if (quote != null) {
            found.put(kind, quote);
        }
    }
}
