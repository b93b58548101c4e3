package org.tocsin.respond.notice.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tocsin.respond.notice.Block;
import org.tocsin.respond.notice.Message;
import org.tocsin.respond.notice.NoticeContent;

/** Finds the sections of a text by their headings. */
public final class Sections {
    /** Sections that the law or good sense ask for. */
    public enum Section {
        WHAT("what.title"),
        FOUND("found.title"),
        RISK("risk.title"),
        TODAY("today.title"),
        DONE("done.title"),
        HELP("help.title");

        private final String phrase;

        Section(String phrase) {
            this.phrase = phrase;
        }
    }

    private Sections() {}

    /** The blocks behind a heading, up to the next; none if there is no such heading. */
    public static List<Block> of(Message message, NoticeContent content, Section section) {
        String title =
                new Phrases(message.language(), content.relation(), content.easy()).say(section.phrase, Map.of());
        List<Block> blocks = new ArrayList<>();
        boolean inside = false;
        for (Block block : message.blocks()) {
            if (block instanceof Block.Heading heading) {
                inside = heading.text().equals(title);
            } else if (inside) {
                blocks.add(block);
            }
        }
        return blocks;
    }
}
