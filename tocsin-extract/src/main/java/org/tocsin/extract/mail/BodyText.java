package org.tocsin.extract.mail;

import java.io.IOException;
import java.io.StringReader;
import org.tocsin.extract.text.Chunks;
import org.tocsin.extract.text.HtmlText;
import org.tocsin.extract.text.PageText;
import org.tocsin.extract.text.RecordText;
import org.tocsin.extract.worker.Found;
import org.tocsin.model.Passage;

/** The passage {@code body} of a message: its headers as fields, then its text. */
final class BodyText {
    private final RecordText headers = new RecordText();
    private final StringBuilder text = new StringBuilder();
    private boolean any;

    /** Adds a header. */
    void header(String label, String value) {
        if (!value.isBlank()) {
            headers.line(label, value);
            any = true;
        }
    }

    /** Adds text of the body. */
    void text(CharSequence more) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
        text.append(more);
    }

    /** Whether there is a header or text. */
    boolean any() {
        return any || !text.isEmpty();
    }

    /** Gives out {@code body}, and {@code body part:2} and so on when it is long. */
    void give(Found out) throws IOException {
        int[] part = {0};
        Chunks.cut("body", text, passage -> {
            part[0]++;
            if (part[0] == 1) {
                out.passage(headers.plain(headers.isEmpty() ? "" : "\n")
                        .plain(passage.text())
                        .passage("body"));
            } else {
                out.passage(Passage.of("body part:" + part[0], passage.text()));
            }
        });
        if (part[0] == 0 && !headers.isEmpty()) {
            out.passage(headers.passage("body"));
        }
    }

    /** The visible text of an HTML body. */
    static String html(String html) throws IOException {
        StringBuilder text = new StringBuilder();
        PageText page = new PageText(new Chunks("part", passage -> text.append(passage.text())));
        HtmlText.layOut(new StringReader(html), page);
        page.end();
        return text.toString();
    }
}
