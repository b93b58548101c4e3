package org.tocsin.respond.notice.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tocsin.respond.notice.Block;

/** Cuts a text into sentences and words. */
final class Sentences {
    private static final String ENDS = ".!?;:";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}@._’'-]*");

    private Sentences() {}

    /** The sentences of a block; each line of a list is at least one. */
    static List<String> of(Block block) {
        List<String> all = new ArrayList<>();
        if (block instanceof Block.Heading heading) {
            all.add(heading.text());
        } else if (block instanceof Block.Paragraph paragraph) {
            cut(paragraph.text().strip(), all);
        } else if (block instanceof Block.Listing listing) {
            listing.items().forEach(item -> cut(item.strip(), all));
        }
        return all;
    }

    /** Behind a mark that ends a sentence, where white space follows; most texts are cut for every notice, so without an expression. */
    private static void cut(String text, List<String> sentences) {
        int from = 0;
        for (int i = 1; i < text.length(); i++) {
            if (isWhite(text.charAt(i)) && ENDS.indexOf(text.charAt(i - 1)) >= 0) {
                sentences.add(text.substring(from, i));
                while (isWhite(text.charAt(i))) {
                    i++;
                }
                from = i;
            }
        }
        sentences.add(text.substring(from));
    }

    /** A space that keeps words together, as French has before a colon, is none. */
    private static boolean isWhite(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    static List<String> words(String sentence) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(sentence);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }
}
