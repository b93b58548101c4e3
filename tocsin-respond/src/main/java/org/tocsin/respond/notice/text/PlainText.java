package org.tocsin.respond.notice.text;

import java.util.Locale;
import org.tocsin.respond.notice.Block;
import org.tocsin.respond.notice.Message;

/** A text as people look at it before it is sent: plain, or as a page without anything that runs. */
public final class PlainText {
    private static final int GROUP = 4;

    private PlainText() {}

    /** The text in lines. */
    public static String of(Message message) {
        StringBuilder out = new StringBuilder(message.subject()).append('\n');
        for (Block block : message.blocks()) {
            out.append('\n');
            if (block instanceof Block.Heading heading) {
                out.append(heading.text().toUpperCase(Locale.ROOT)).append('\n');
            } else if (block instanceof Block.Paragraph paragraph) {
                out.append(paragraph.text()).append('\n');
            } else if (block instanceof Block.Listing listing) {
                for (int i = 0; i < listing.items().size(); i++) {
                    out.append(listing.numbered() ? (i + 1) + ". " : "- ")
                            .append(listing.items().get(i))
                            .append('\n');
                }
            } else if (block instanceof Block.Code code) {
                out.append(code.label())
                        .append(" : ")
                        .append(grouped(code.code()))
                        .append('\n');
            }
        }
        return out.toString();
    }

    /** The text as a page. */
    public static String page(Message message) {
        StringBuilder out = new StringBuilder("<!DOCTYPE html>\n<html lang=\"")
                .append(message.language())
                .append("\">\n<head><meta charset=\"utf-8\"><title>")
                .append(escaped(message.subject()))
                .append("</title></head>\n<body>\n<h1>")
                .append(escaped(message.subject()))
                .append("</h1>\n");
        message.blocks().forEach(block -> out.append(html(block)).append('\n'));
        return out.append("</body>\n</html>\n").toString();
    }

    private static String html(Block block) {
        if (block instanceof Block.Heading heading) {
            return "<h2>" + escaped(heading.text()) + "</h2>";
        }
        if (block instanceof Block.Listing listing) {
            String tag = listing.numbered() ? "ol" : "ul";
            StringBuilder items = new StringBuilder("<" + tag + ">");
            listing.items()
                    .forEach(item -> items.append("<li>").append(escaped(item)).append("</li>"));
            return items.append("</").append(tag).append('>').toString();
        }
        if (block instanceof Block.Code code) {
            return "<p>" + escaped(code.label()) + " : <code>" + grouped(code.code()) + "</code></p>";
        }
        return block instanceof Block.Paragraph paragraph ? "<p>" + escaped(paragraph.text()) + "</p>" : "";
    }

    private static String grouped(String code) {
        return code.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
