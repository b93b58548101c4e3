package org.tocsin.portal.serve;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tocsin.portal.words.Texts;

/** A page of markup with texts ({@code {{key}}}) and gaps ({@code [[name]]}) that the request fills. */
final class Template {
    private static final Pattern HOLE = Pattern.compile("\\{\\{([a-z.-]+)}}|\\[\\[([a-z-]+)]]");

    private final List<Piece> pieces = new ArrayList<>();

    private interface Piece {
        void write(Output to, Texts texts, Map<String, Consumer<Output>> gaps);
    }

    /** The template in this file of the jar. */
    Template(String name) {
        String markup = new String(Resources.bytes(name), StandardCharsets.UTF_8);
        Matcher hole = HOLE.matcher(markup);
        int from = 0;
        while (hole.find()) {
            add(markup.substring(from, hole.start()));
            String key = hole.group(1);
            String gap = hole.group(2);
            if (key != null) {
                pieces.add((to, texts, gaps) -> to.text(key.equals("language") ? texts.language() : texts.get(key)));
            } else {
                pieces.add((to, texts, gaps) -> gaps.getOrDefault(gap, o -> {}).accept(to));
            }
            from = hole.end();
        }
        add(markup.substring(from));
    }

    private void add(String markup) {
        byte[] bytes = markup.getBytes(StandardCharsets.UTF_8);
        pieces.add((to, texts, gaps) -> to.raw(bytes));
    }

    void write(Output to, Texts texts, Map<String, Consumer<Output>> gaps) {
        pieces.forEach(piece -> piece.write(to, texts, gaps));
    }
}
