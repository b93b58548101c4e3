package org.tocsin.respond.notice.text;

import java.util.Map;

/** Fills the named gaps of a sentence, once: what is filled in is never looked at again. */
final class Gaps {
    private Gaps() {}

    /**
     * Fills a sentence.
     *
     * @param id of the sentence, for errors
     * @throws MissingVariableException if there is no value for a gap, or an empty one
     */
    static String fill(String id, String sentence, Map<String, String> values) {
        if (sentence.indexOf('{') < 0) {
            return sentence;
        }
        StringBuilder out = new StringBuilder(sentence.length() + 64);
        int at = 0;
        for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', at)) {
            int close = sentence.indexOf('}', open);
            if (close < 0) {
                throw new IllegalStateException("the text '" + id + "' has a gap without an end");
            }
            String name = sentence.substring(open + 1, close);
            String value = values.getOrDefault(name, "");
            if (value.isBlank()) {
                throw new MissingVariableException(id, name);
            }
            out.append(sentence, at, open).append(value);
            at = close + 1;
        }
        return out.append(sentence, at, sentence.length()).toString();
    }
}
