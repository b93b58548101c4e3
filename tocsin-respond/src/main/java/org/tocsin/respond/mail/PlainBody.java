package org.tocsin.respond.mail;

import org.tocsin.respond.notice.Block;
import org.tocsin.respond.notice.Message;

/** A notice as plain text, one line for each paragraph: mail programs break lines themselves. */
final class PlainBody {
    private PlainBody() {}

    static String of(Message message) {
        StringBuilder text = new StringBuilder(4096);
        for (Block block : message.blocks()) {
            if (!text.isEmpty()) {
                text.append(block instanceof Block.Heading ? "\n\n" : "\n");
            }
            add(block, text);
        }
        return text.toString();
    }

    private static void add(Block block, StringBuilder text) {
        if (block instanceof Block.Heading heading) {
            text.append(line(heading.text())).append('\n');
        } else if (block instanceof Block.Paragraph paragraph) {
            text.append(line(paragraph.text())).append('\n');
        } else if (block instanceof Block.Listing listing) {
            int number = 1;
            for (String item : listing.items()) {
                text.append(listing.numbered() ? number++ + ". " : "- ")
                        .append(line(item))
                        .append('\n');
            }
        } else if (block instanceof Block.Code code) {
            text.append(line(code.label()))
                    .append('\n')
                    .append(CodeGroups.of(code.code()))
                    .append('\n');
        }
    }

    /** White space of any kind becomes one space: a paragraph has no lines of its own. */
    private static String line(String text) {
        if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            return text.strip();
        }
        return text.lines().map(String::strip).reduce((a, b) -> a + ' ' + b).orElse("");
    }
}
