package org.tocsin.respond.notice.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tocsin.respond.notice.Block;

/** Cuts a text into sentences and words. */
final class Sentences {
    private static final Pattern END = Pattern.compile("(?<=[.!?;:])\\s+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}@._’'-]*");

    private Sentences() {}

    /** The sentences of a block; each line of a list is at least one. */
    static List<String> of(Block block) {
        List<String> all = new ArrayList<>();
        if (block instanceof Block.Heading heading) {
            all.add(heading.text());
        } else if (block instanceof Block.Paragraph paragraph) {
            all.addAll(List.of(END.split(paragraph.text().strip())));
        } else if (block instanceof Block.Listing listing) {
            listing.items().forEach(item -> all.addAll(List.of(END.split(item.strip()))));
        }
        return all;
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
