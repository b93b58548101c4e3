package org.tocsin.portal.serve;

import java.util.function.Supplier;
import org.tocsin.portal.format.Lines;
import org.tocsin.portal.format.Marks;

/** Writes the text of a notice as markup, straight from where it lies. */
final class NoticeMarkup {
    private static final int NO_LIST = 0;

    private final Output to;
    private char list = NO_LIST;

    private NoticeMarkup(Output to) {
        this.to = to;
    }

    /** The text in this language or, if there is none, the first. */
    static void write(Output to, Supplier<Lines> texts, String language) {
        NoticeMarkup markup = new NoticeMarkup(to);
        Lines lines = texts.get();
        if (!markup.find(lines, language)) {
            lines = texts.get();
            markup.find(lines, "");
        }
        boolean more = lines.next();
        while (more && lines.mark() != Marks.LANGUAGE) {
            markup.line(lines);
            more = lines.next();
        }
        markup.endList();
    }

    private boolean find(Lines lines, String language) {
        while (lines.next()) {
            if (lines.mark() == Marks.LANGUAGE && (language.isEmpty() || lines.is(language))) {
                return true;
            }
        }
        return false;
    }

    private void line(Lines line) {
        switch (line.mark()) {
            case Marks.SUBJECT -> block(line, "h2");
            case 'h' -> block(line, "h3");
            case 'p' -> block(line, "p");
            case 'u', 'o' -> item(line);
            default -> {
                // a later version may write more
            }
        }
    }

    private void block(Lines line, String element) {
        endList();
        to.raw("<" + element + ">").text(line.bytes(), line.from(), line.to()).raw("</" + element + ">\n");
    }

    private void item(Lines line) {
        if (list != line.mark()) {
            endList();
            list = line.mark();
            to.raw("<" + list + "l>");
        }
        to.raw("<li>").text(line.bytes(), line.from(), line.to()).raw("</li>\n");
    }

    private void endList() {
        if (list != NO_LIST) {
            to.raw("</" + list + "l>\n");
            list = NO_LIST;
        }
    }
}
