package org.tocsin.detect;

import java.util.Optional;
import java.util.regex.Pattern;
import org.tocsin.detect.name.Phrases;
import org.tocsin.detect.name.Tokens;
import org.tocsin.detect.name.Vocabulary;
import org.tocsin.model.Trait;

/** Whom a mail or note names as one who works with its writer: {@code voir avec X}, {@code X remplacera Y}. The words are a list of their own. */
final class Colleagues {
    private static final Phrases WORDS = new Phrases(Vocabulary.lines(Colleagues.class, "colleague-words.txt"));
    private static final Pattern COORDINATED =
            Pattern.compile("\\s*(?:,|,?\\s*(?:et|ou|&)(?:\\s+(?:à|avec|de|par))?)\\s*");
    private static final int REACH = 40;

    private final String text;
    private int last = -1;

    Colleagues(String text) {
        this.text = text;
    }

    /** Whether the words beside this name, or beside the one before it in the same list, say so; names come in order of offset. */
    boolean names(Trait name) {
        boolean listed = last >= 0
                && last <= name.start()
                && COORDINATED.matcher(text.substring(last, name.start())).matches();
        boolean colleague = listed || before(name.start()) || after(name.end());
        last = colleague ? name.end() : last;
        return colleague;
    }

    private boolean before(int start) {
        Tokens tokens = new Tokens(text, Math.max(0, start - REACH), start);
        for (int i = 0; i < tokens.size(); i++) {
            Optional<Phrases.Hit> hit = WORDS.at(tokens, i);
            if (hit.isPresent() && !hit.get().key().equals("AFTER") && hit.get().end() == tokens.size()) {
                return text.substring(tokens.get(tokens.size() - 1).end(), start)
                        .isBlank();
            }
        }
        return false;
    }

    private boolean after(int end) {
        Tokens tokens = new Tokens(text, end, Math.min(text.length(), end + REACH));
        return tokens.size() > 0
                && text.substring(end, tokens.get(0).start()).isBlank()
                && WORDS.at(tokens, 0).filter(h -> !h.key().equals("BEFORE")).isPresent();
    }
}
