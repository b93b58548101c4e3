package org.tocsin.respond.notice;

import java.util.List;

/**
 * A text for one person in one language, ready for any channel.
 *
 * @param language {@code fr} or {@code en}
 * @param subject  names neither the person nor anything about health
 * @param easy     whether it is written to be easily read (FALC), so that it is shown in large letters too
 */
public record Message(String language, String subject, List<Block> blocks, boolean easy) {
    /** A text in usual letters. */
    public Message(String language, String subject, List<Block> blocks) {
        this(language, subject, blocks, false);
    }

    public Message {
        blocks = List.copyOf(blocks);
    }

    /** Tells nothing of the text. */
    @Override
    public String toString() {
        return "Message[" + language + ", " + blocks.size() + " blocks]";
    }
}
