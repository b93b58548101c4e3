package org.tocsin.review.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Field;
import org.tocsin.model.Fold;
import org.tocsin.model.Layout;
import org.tocsin.model.Passage;

/**
 * Tells what each word of a page is from the marked passages as which the page was searched. One passage that is the whole page does so by
 * its offsets. Where lists were cut out of the page, lines that stayed whole are found again as they are, and rows by their words, each in the
 * line with which it shares most; a word that is nobody's for certain stays without a kind, and so do two that cannot be told apart from a
 * masked one.
 */
final class PlacedWords {
    private static final Pattern TOKEN = Pattern.compile("[^\\s|]+");
    /** Lines before and behind that of a row over which it may be wrapped. */
    private static final int WRAPPED = 3;
    /** Shorter words are too common to be masked wherever they stand. */
    private static final int SHORTEST = 3;

    private final Passage page;
    private final List<Layout.Word> words;
    private final String[] keys;
    private final int[] lines;
    private final Span.@Nullable Kind[] kinds;
    private final Set<String> masked = new HashSet<>();

    /** A word of a passage that was cut out of the page. */
    private record Token(String key, Span.Kind kind) {
        @Override
        public String toString() {
            return "Token[" + kind + "]";
        }
    }

    PlacedWords(Passage page, Layout layout) {
        this.page = page;
        words = layout.words();
        keys = new String[words.size()];
        lines = new int[words.size()];
        kinds = new Span.Kind[words.size()];
        int line = 0;
        int at = 0;
        for (int i = 0; i < words.size(); i++) {
            for (; at < Math.min(words.get(i).start(), page.text().length()); at++) {
                line += page.text().charAt(at) == '\n' ? 1 : 0;
            }
            lines[i] = line;
            keys[i] = key(page.text(), words.get(i).start(), words.get(i).end());
        }
    }

    private static String key(String text, int from, int to) {
        int end = Math.min(to, text.length());
        return from < end ? Fold.words(text.substring(from, end)) : "";
    }

    /** The kind of each word of the layout; null where nobody can tell. */
    Span.@Nullable Kind[] kinds(List<Marks> pieces) {
        if (pieces.size() == 1 && pieces.get(0).passage().text().equals(page.text())) {
            for (int i = 0; i < kinds.length; i++) {
                kinds[i] = pieces.get(0).kind(words.get(i).start(), words.get(i).end());
            }
            return kinds;
        }
        List<List<Token>> rows = new ArrayList<>();
        Set<String> labels = new HashSet<>();
        pieces.forEach(piece -> rows.add(piece.passage().isRow() ? tokens(piece, 0, Integer.MAX_VALUE) : rest(piece)));
        pieces.forEach(piece -> piece.passage().fields().forEach(field -> labels.addAll(words(field))));
        rows.forEach(row -> row.stream()
                .filter(token -> token.kind == Span.Kind.MASKED && token.key.length() >= SHORTEST)
                .forEach(token -> masked.add(token.key)));
        int[] homes =
                rows.stream().mapToInt(row -> place(row, 0, Integer.MAX_VALUE)).toArray();
        for (int i = 0; i < homes.length; i++) {
            for (int more = 0; homes[i] >= 0 && more < 2 * WRAPPED; more++) {
                place(rows.get(i), homes[i] - WRAPPED, homes[i] + WRAPPED);
            }
        }
        for (int i = 0; i < kinds.length; i++) {
            boolean label = kinds[i] == null && labels.contains(keys[i]);
            kinds[i] = label ? Span.Kind.PLAIN : kinds[i];
            kinds[i] = kinds[i] == Span.Kind.PLAIN && masked.contains(keys[i]) ? Span.Kind.MASKED : kinds[i];
        }
        return kinds;
    }

    private static List<String> words(Field field) {
        return List.of(Fold.words(field.label()).split(" "));
    }

    private static List<Token> tokens(Marks marks, int from, int to) {
        List<Token> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(marks.passage().text());
        int end = Math.min(to, marks.passage().text().length());
        token.region(from, end);
        while (token.find()) {
            String key = Fold.words(token.group());
            if (!key.isEmpty()) {
                tokens.add(new Token(key, marks.kind(token.start(), token.end())));
            }
        }
        return tokens;
    }

    /** Places the lines of a text that stand on the page as they are; the words of the others are left. */
    private List<Token> rest(Marks marks) {
        String text = marks.passage().text();
        List<Token> left = new ArrayList<>();
        int search = 0;
        for (int from = 0; from <= text.length(); ) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            int at = from < to ? line(text.substring(from, to), search) : -1;
            if (at >= 0) {
                for (int i = 0; i < kinds.length; i++) {
                    int start = words.get(i).start() - at;
                    if (start >= 0 && start < to - from) {
                        kinds[i] = marks.kind(
                                from + start, Math.min(to, from + words.get(i).end() - at));
                    }
                }
                search = at + to - from;
            } else {
                left.addAll(tokens(marks, from, to));
            }
            from = to + 1;
        }
        return left;
    }

    /** Offset on the page, from this one on, of a line that reads so; -1 if there is none. */
    private int line(String wanted, int from) {
        String text = page.text();
        for (int at = text.indexOf(wanted, from); at >= 0; at = text.indexOf(wanted, at + 1)) {
            boolean begins = at == 0 || text.charAt(at - 1) == '\n';
            int end = at + wanted.length();
            if (begins && (end == text.length() || text.charAt(end) == '\n')) {
                return at;
            }
        }
        return -1;
    }

    /** Places what it can of a row in the line that shares most with it, and takes it out of the row; the number of the line, or -1. */
    private int place(List<Token> row, int firstLine, int lastLine) {
        int best = -1;
        int most = 0;
        for (int i = 0; i < words.size(); i++) {
            if ((i == 0 || lines[i] != lines[i - 1]) && lines[i] >= firstLine && lines[i] <= lastLine) {
                int shared = share(row, i, false);
                best = shared > most ? i : best;
                most = Math.max(most, shared);
            }
        }
        if (best >= 0) {
            share(row, best, true);
        }
        return best < 0 ? -1 : lines[best];
    }

    /** How many words of the line that begins with this word are still free and stand in the row. */
    private int share(List<Token> row, int first, boolean take) {
        List<Token> left = take ? row : new ArrayList<>(row);
        int shared = 0;
        for (int i = first; i < words.size() && lines[i] == lines[first]; i++) {
            int found = kinds[i] == null && !keys[i].isEmpty() ? indexOf(left, keys[i]) : -1;
            if (found >= 0) {
                kinds[i] = take ? left.get(found).kind : kinds[i];
                left.remove(found);
                shared++;
            }
        }
        return shared;
    }

    private static int indexOf(List<Token> tokens, String key) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).key.equals(key)) {
                return i;
            }
        }
        return -1;
    }
}
