package org.tocsin.respond.notice;

import java.util.List;

/**
 * A text for one person in one language, ready for any channel.
 *
 * @param language {@code fr} or {@code en}
 * @param subject  names neither the person nor anything about health
 */
public record Message(String language, String subject, List<Block> blocks) {
    public Message {
        blocks = List.copyOf(blocks);
    }

    /** Tells nothing of the text. */
    @Override
    public String toString() {
        return "Message[" + language + ", " + blocks.size() + " blocks]";
    }
}
