package org.tocsin.respond.mail;

import java.util.Set;
import org.tocsin.respond.notice.Block;
import org.tocsin.respond.notice.Message;

/**
 * A notice as HTML that a screen reader, an old telephone and a strict mail program show alike: headings, paragraphs and lists, the
 * language and its direction; no picture, link, script, style sheet or anything else that would be fetched.
 */
final class HtmlBody {
    /** Codes of languages written from right to left. */
    private static final Set<String> LEFTWARDS = Set.of("ar", "fa", "he", "ps", "ur", "yi");

    private static final String HEAD = "<meta charset=\"utf-8\">\n"
            + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            + "<meta name=\"format-detection\" content=\"telephone=no,date=no,address=no,email=no,url=no\">\n"
            + "<meta name=\"color-scheme\" content=\"light dark\">\n";
    private static final String USUAL = "font-size:17px;";
    /** 14 points, as the European rules for texts that are easily read say. */
    private static final String LARGE = "font-size:19px;";

    private static final String BODY = "font-family:Arial,Helvetica,sans-serif;line-height:1.5;"
            + "max-width:38em;margin:0 auto;padding:1em;overflow-wrap:break-word";
    private static final String CODE =
            "font-family:Consolas,Menlo,monospace;font-size:1.2em;font-weight:bold;letter-spacing:0.05em";

    private HtmlBody() {}

    static String of(Message message) {
        String language = message.language();
        String direction = LEFTWARDS.contains(language) ? "rtl" : "ltr";
        StringBuilder html = new StringBuilder(8192);
        html.append("<!DOCTYPE html>\n<html lang=\"");
        escape(language, html);
        html.append("\" dir=\"")
                .append(direction)
                .append("\">\n<head>\n")
                .append(HEAD)
                .append("<title>");
        escape(message.subject(), html);
        html.append("</title>\n</head>\n<body style=\"margin:0\">\n<div role=\"article\" lang=\"");
        escape(language, html);
        html.append("\" dir=\"")
                .append(direction)
                .append("\" style=\"")
                .append(message.easy() ? LARGE : USUAL)
                .append(BODY)
                .append("\">\n");
        blocks(message, html);
        return html.append("</div>\n</body>\n</html>").toString();
    }

    private static void blocks(Message message, StringBuilder html) {
        boolean titled = false;
        for (Block block : message.blocks()) {
            if (block instanceof Block.Heading heading) {
                element(titled ? "h2" : "h1", "font-size:1.25em", heading.text(), html);
                titled = true;
            } else if (block instanceof Block.Paragraph paragraph) {
                element("p", "", paragraph.text(), html);
            } else if (block instanceof Block.Listing listing) {
                list(listing, html);
            } else if (block instanceof Block.Code code) {
                code(code, html);
            }
        }
    }

    private static void list(Block.Listing listing, StringBuilder html) {
        String name = listing.numbered() ? "ol" : "ul";
        html.append('<').append(name).append(">\n");
        listing.items().forEach(item -> element("li", "", item, html));
        html.append("</").append(name).append(">\n");
    }

    private static void code(Block.Code code, StringBuilder html) {
        html.append("<p>");
        escape(code.label(), html);
        html.append("<br>\n<span dir=\"ltr\" style=\"").append(CODE).append("\">");
        escape(CodeGroups.of(code.code()), html);
        html.append("</span></p>\n");
    }

    private static void element(String name, String style, String text, StringBuilder html) {
        html.append('<').append(name);
        if (!style.isEmpty()) {
            html.append(" style=\"").append(style).append('"');
        }
        html.append('>');
        escape(text, html);
        html.append("</").append(name).append(">\n");
    }

    private static void escape(String text, StringBuilder html) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            String escaped = escaped(text.charAt(i));
            if (!escaped.isEmpty()) {
                html.append(text, from, i).append(escaped);
                from = i + 1;
            }
        }
        html.append(text, from, text.length());
    }

    private static String escaped(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            default -> "";
        };
    }
}
