package org.tocsin.detect.trait;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tocsin.country.Countries;
import org.tocsin.country.CountryPack;
import org.tocsin.detect.name.Headings;

/** The vocabulary of labels and column headings. */
final class Labels {
    private static final Phrases<Meaning> PHRASES = load();
    private static final LongOpenHashSet FILLERS = Words.set("fillers.txt");
    private static final Map<String, Kinds> HEADINGS = new ConcurrentHashMap<>();
    private static final int MOST_HEADINGS = 2000;
    private static final int LONGEST_HEADING = 100;

    private Labels() {}

    /** What a phrase announces anywhere, only with a colon after it, and only as a whole heading. */
    private static final class Meaning {
        private Kinds always = Kinds.NONE;
        private Kinds beforeColon = Kinds.NONE;
        private Kinds heading = Kinds.NONE;
    }

    private static Phrases<Meaning> load() {
        Phrases<Meaning> phrases = new Phrases<>();
        Label kind = Label.OTHER_NUMBER;
        for (String line : Words.lines("labels.txt")) {
            if (line.startsWith("[")) {
                kind = Label.valueOf(line.substring(1, line.length() - 1));
            } else {
                add(phrases, line, kind);
            }
        }
        for (CountryPack pack : Countries.installed()) {
            pack.numbers().forEach(number -> number.labels().forEach(label -> add(phrases, label, Label.NATIONAL_ID)));
        }
        return phrases;
    }

    private static void add(Phrases<Meaning> phrases, String line, Label kind) {
        Meaning meaning = phrases.get(line);
        if (meaning == null) {
            meaning = new Meaning();
            phrases.put(line, meaning);
        }
        if (line.startsWith("=")) {
            meaning.heading = meaning.heading.plus(Kinds.of(kind));
        } else if (line.endsWith(":")) {
            meaning.beforeColon = meaning.beforeColon.plus(Kinds.of(kind));
        } else {
            meaning.always = meaning.always.plus(Kinds.of(kind));
        }
    }

    /** Every label of a text, in order. */
    static List<LabelHit> in(Tokens tokens) {
        List<LabelHit> hits = new ArrayList<>();
        int i = 0;
        while (i < tokens.count()) {
            Phrases.Match<Meaning> match = PHRASES.at(tokens, i);
            match = match == null ? misread(tokens, i) : match;
            i = match == null ? i + 1 : take(tokens, i, match, hits);
        }
        return hits;
    }

    /**
     * A word of capitals whose first letter recognition of a picture took for an l or a 1: {@code lPP}, {@code 1PP}. Only as one run:
     * {@code LPP} is the list of products, and {@code n° 1, pp. 12} are pages.
     */
    private static Phrases.@Nullable Match<Meaning> misread(Tokens tokens, int i) {
        int start = tokens.start(i);
        char first = tokens.text().charAt(start);
        boolean digit = first == '1' && tokens.length(i) == 1 && tokens.gapAfter(i) == 0;
        int last = digit ? i + 1 : i;
        boolean run = (digit || first == 'l') && tokens.end(last) - start > 2;
        if (!run || !isCapitals(tokens.text(), start + 1, tokens.end(last))) {
            return null;
        }
        Tokens meant = Tokens.of("I" + tokens.text().substring(start + 1, tokens.end(last)));
        Phrases.Match<Meaning> match = PHRASES.at(meant, 0);
        return match == null || match.next() < meant.count() ? null : new Phrases.Match<>(match.meaning(), last + 1);
    }

    private static boolean isCapitals(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isUpperCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static int take(Tokens tokens, int from, Phrases.Match<Meaning> match, List<LabelHit> hits) {
        int end = tokens.end(match.next() - 1);
        Kinds kinds = match.meaning().always;
        if (colonAt(tokens.text(), end)) {
            kinds = kinds.plus(match.meaning().beforeColon);
        }
        if (kinds.isEmpty()) {
            return from + 1;
        }
        hits.add(new LabelHit(kinds, tokens.start(from), end));
        return match.next();
    }

    private static boolean colonAt(CharSequence text, int from) {
        for (int i = from; i < Math.min(from + 4, text.length()); i++) {
            char c = text.charAt(i);
            if (c == ':' || c == '=' || c == '|' || c == '\t') {
                return true;
            }
            if (!Character.isWhitespace(c) && c != ')' && c != '.' && c != '°' && c != '\u00a0' && c != '\u202f') {
                return false;
            }
        }
        return false;
    }

    /** The same as {@link #ofHeading}, kept for the headings that come again with every row of a table. */
    static Kinds ofKnownHeading(String heading) {
        Kinds known = HEADINGS.get(heading);
        if (known != null) {
            return known;
        }
        Kinds kinds = ofHeading(heading);
        if (HEADINGS.size() < MOST_HEADINGS && heading.length() <= LONGEST_HEADING) {
            HEADINGS.put(heading, kinds);
        }
        return kinds;
    }

    /** What a column heading such as {@code date_naissance}, {@code birthDate} or {@code N° Sécu} announces. */
    static Kinds ofHeading(String heading) {
        Kinds kinds = ofWords(splitCamelCase(heading));
        return kinds.isEmpty() ? ofWords(Headings.words(heading)) : kinds;
    }

    private static Kinds ofWords(String heading) {
        Tokens tokens = Tokens.of(heading);
        Kinds best = Kinds.NONE;
        int longest = 0;
        for (int i = 0; i < tokens.count(); i++) {
            Phrases.Match<Meaning> match = PHRASES.at(tokens, i);
            if (match == null || match.next() - i < longest) {
                continue;
            }
            Kinds kinds = match.meaning().always;
            if (i == 0 && match.next() == tokens.count()) {
                kinds = kinds.plus(match.meaning().beforeColon).plus(match.meaning().heading);
            }
            if (!kinds.isEmpty()) {
                best = kinds;
                longest = match.next() - i;
            }
        }
        return best;
    }

    static String splitCamelCase(String heading) {
        StringBuilder out = new StringBuilder(heading.length() + 4);
        for (int i = 0; i < heading.length(); i++) {
            if (i > 0 && Character.isUpperCase(heading.charAt(i)) && Character.isLowerCase(heading.charAt(i - 1))) {
                out.append(' ');
            }
            out.append(heading.charAt(i));
        }
        return out.toString();
    }

    /** Whether a word may stand between a label and its value. */
    static boolean isFiller(long hash) {
        return FILLERS.contains(hash);
    }
}
