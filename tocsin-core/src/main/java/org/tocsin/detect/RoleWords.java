package org.tocsin.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tocsin.detect.name.Phrases;
import org.tocsin.detect.name.Tokens;
import org.tocsin.detect.name.Vocabulary;
import org.tocsin.model.Fold;

/** Finds the words of a text that may say which part somebody plays: {@link RoleCue}s before and behind names, closing formulas. */
final class RoleWords {
    private static final Phrases BEFORE = new Phrases(Vocabulary.lines(RoleWords.class, "role-before.txt"));
    private static final Phrases AFTER = new Phrases(Vocabulary.lines(RoleWords.class, "role-after.txt"));
    private static final Phrases CLOSINGS = new Phrases(Vocabulary.lines(RoleWords.class, "closings.txt"));
    private static final Set<String> ARTICLES = Set.of("LE", "LA", "L", "LES");
    private static final int ARTICLE = 12;
    private static final int BRACKET = 30;

    private final String text;
    private final Lines lines;
    private final List<RoleCue> cues = new ArrayList<>();
    private final List<RoleCue> behind = new ArrayList<>();
    private int closing = Integer.MAX_VALUE;

    RoleWords(String text, Lines lines, Tokens tokens) {
        this.text = text;
        this.lines = lines;
        int i = 0;
        while (i < tokens.size()) {
            int at = i;
            Optional<Phrases.Hit> hit = BEFORE.at(tokens, i);
            hit.map(h -> cue(tokens, h)).filter(this::stands).ifPresent(cues::add);
            AFTER.at(tokens, at).ifPresent(h -> behind.add(cue(tokens, h)));
            CLOSINGS.at(tokens, at)
                    .ifPresent(h -> closing = tokens.get(h.first()).start());
            i = hit.map(h -> behindBracket(tokens, h.end())).orElse(at + 1);
        }
    }

    /** The words that speak of a name behind them, in order of offset. */
    List<RoleCue> cues() {
        return cues;
    }

    /** The words that speak of a name before them, in order of offset. */
    List<RoleCue> behind() {
        return behind;
    }

    /** The number of the first of the {@link #behind} that may speak of a name that ends here. */
    int firstBehind(int end) {
        int low = 0;
        int high = behind.size();
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (behind.get(mid).start() < end) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return low;
    }

    /** Where the last closing formula begins, beyond the text if there is none. */
    int closing() {
        return closing;
    }

    /** The number of the token behind a remark such as {@code (nom, prénom)} that belongs to a cue. */
    private int behindBracket(Tokens tokens, int next) {
        int end = afterBracket(tokens.get(next - 1).end());
        int k = next;
        while (end > tokens.get(next - 1).end()
                && k < tokens.size()
                && tokens.get(k).start() < end) {
            k++;
        }
        return k;
    }

    /** The offset behind a bracket of a few words that opens here and before a colon, else the offset itself. */
    private int afterBracket(int end) {
        if (!text.startsWith(" (", end)) {
            return end;
        }
        int close = text.indexOf(')', end);
        boolean near = close > 0 && close - end <= BRACKET;
        return near && text.substring(close + 1).stripLeading().startsWith(":") ? close + 1 : end;
    }

    /** The words of a mail header such as {@code De :} count only at the start of a line, with their colon. */
    private boolean stands(RoleCue cue) {
        boolean header = cue.end() - cue.start() <= 2
                && (cue.role().equals("AUTHOR") || cue.role().equals("STAFF_MEMBER"))
                && !text.startsWith("C", cue.start());
        return !header || (cue.colon() && cue.start() == lines.start(cue.start()));
    }

    private RoleCue cue(Tokens tokens, Phrases.Hit hit) {
        int start = tokens.get(hit.first()).start();
        int end = tokens.get(hit.end() - 1).end();
        int from = afterBracket(end);
        int k = from;
        while (k < text.length() && k - from < 6 && " ()seSEx.*\u00a0".indexOf(text.charAt(k)) >= 0) {
            k++;
        }
        boolean colon = k < text.length() && text.charAt(k) == ':';
        k += colon ? 1 : 0;
        boolean line = begins(start) && isBlank(k, lines.end(start));
        return new RoleCue(hit.key(), start, end, colon, line);
    }

    /** Whether a line begins here, but for the article of {@code Le directeur}. */
    private boolean begins(int start) {
        int line = lines.start(start);
        boolean article = start - line <= ARTICLE && ARTICLES.contains(Fold.words(text.substring(line, start)));
        return article || isBlank(line, start);
    }

    /** Whether nothing but blanks stands between; looks from the end, where a long line mostly has something else. */
    private boolean isBlank(int from, int to) {
        int i = to;
        while (i > from && Character.isWhitespace(text.charAt(i - 1))) {
            i--;
        }
        return i <= from;
    }
}
