package org.tocsin.detect.trait;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Check;
import org.tocsin.model.TraitType;
import org.tocsin.registry.PersonIndex;

/**
 * E-mail addresses that are hidden from robots ({@code jean [at] exemple [dot] fr}), torn by spaces or line ends, or damaged by
 * character recognition ({@code ©} for the sign, a comma for the dot). Since the gaps may be real ones, the last part must be
 * a top-level domain of the list.
 */
final class MendedEmailDetector implements Detector {
    private static final LongOpenHashSet TOP_LEVELS = Words.set("top-levels.txt");
    private static final LongOpenHashSet AT = Words.hashes("AT", "AROBASE", "AROBAS", "A");
    private static final LongOpenHashSet ALONE = Words.hashes("AROBASE", "AROBAS");
    private static final LongOpenHashSet DOT = Words.hashes("DOT", "POINT", "PT");
    private static final LongOpenHashSet CLEAR = Words.hashes("FR", "COM", "NET", "ORG", "EU", "GOUV");
    private static final int LONGEST_LOCAL = 64;
    private static final int MOST_LABELS = 6;
    private static final int STRENGTH = 96;

    private final PersonIndex index;

    MendedEmailDetector(PersonIndex index) {
        this.index = index;
    }

    /** The end of a domain and what it says with its gaps closed. */
    private record Domain(String value, int end) {}

    @Override
    public void find(Reading reading, Findings findings) {
        String text = reading.text();
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            propose(reading, at, at + 1, findings);
        }
        for (int at = text.indexOf('©'); at >= 0; at = text.indexOf('©', at + 1)) {
            if (Tokens.isAscii(reading.at(at - 1)) && Tokens.isAscii(reading.at(at + 1))) {
                propose(reading, at, at + 1, findings);
            }
        }
        bracketed(reading, '[', ']', findings);
        bracketed(reading, '(', ')', findings);
        alone(reading, findings);
    }

    /** {@code (at)}, {@code [arobase]}: the bracket is the anchor, so that no word of the text is looked at. */
    private void bracketed(Reading reading, char open, char close, Findings findings) {
        Tokens tokens = reading.tokens();
        String text = reading.text();
        for (int at = text.indexOf(open); at >= 0; at = text.indexOf(open, at + 1)) {
            int token = Tokens.isLetter(reading.at(at + 1)) ? tokens.at(at + 1) : tokens.count();
            boolean sign = token < tokens.count()
                    && tokens.start(token) == at + 1
                    && reading.at(tokens.end(token)) == close
                    && AT.contains(tokens.hash(token));
            if (sign) {
                propose(reading, at, tokens.end(token) + 1, findings);
            }
        }
    }

    private void alone(Reading reading, Findings findings) {
        Tokens tokens = reading.tokens();
        for (LabelHit hit : reading.labels()) {
            int first = hit.kinds().contains(Label.EMAIL) ? tokens.at(hit.end()) : tokens.count();
            for (int i = first; i < Math.min(tokens.count(), first + 8); i++) {
                if (ALONE.contains(tokens.hash(i)) || (i > first && isShouted(reading, i))) {
                    propose(reading, tokens.start(i), tokens.end(i), findings);
                }
            }
        }
    }

    private static boolean isShouted(Reading reading, int token) {
        return reading.tokens().length(token) == 2
                && reading.text().startsWith("AT", reading.tokens().start(token));
    }

    private void propose(Reading reading, int from, int to, Findings findings) {
        int localEnd = back(reading, from);
        int start = localStart(reading, localEnd);
        int begin = forth(reading, to);
        if (start == localEnd || begin < 0 || begin - localEnd > 20) {
            return;
        }
        Domain domain = domain(reading, begin);
        boolean number = IdText.digits(reading, start, localEnd) == localEnd - start;
        if (domain == null || (number && localEnd - start < Nir.LENGTH)) {
            return;
        }
        boolean whole = from == localEnd && to == begin && domain.end - begin == domain.value.length();
        String value = (reading.text().substring(start, localEnd) + "@" + domain.value).toLowerCase(Locale.ROOT);
        if (whole && to - from == 1 && reading.at(from) == '@') {
            wrapped(reading, start, domain.end, value, findings);
        } else if (number && domain.value.equalsIgnoreCase("patient.mssante.fr")) {
            String body = value.substring(0, Nir.LENGTH);
            findings.add(TraitType.NIR, body, start, localEnd, Check.NONE, "ins", STRENGTH + 4);
        } else {
            String rule = reading.labelBefore(start) == null ? "mended" : "label";
            findings.add(TraitType.EMAIL, value, start, domain.end, Check.REPAIRED, rule, STRENGTH);
        }
    }

    /** A plain address that begins a line may go on from the line above: only if the registry holds the whole. */
    private void wrapped(Reading reading, int start, int end, String value, Findings findings) {
        char joint = reading.at(start - 2);
        if (reading.at(start - 1) != '\n' || (joint != '-' && joint != '.' && joint != '_')) {
            return;
        }
        int first = localStart(reading, start - 1);
        String whole = reading.text().substring(first, start - 1).toLowerCase(Locale.ROOT) + value;
        if (index.byIdentifier(TraitType.EMAIL, whole).length > 0) {
            findings.add(TraitType.EMAIL, whole, first, end, Check.NONE, "registry", STRENGTH + 2);
        }
    }

    /** Before two spaces or one line end at most. */
    private static int back(Reading reading, int from) {
        int i = from;
        while (from - i < 2 && (NumberSpan.isSpace(reading.at(i - 1)) || reading.at(i - 1) == '\n') && i > 0) {
            i--;
        }
        return i;
    }

    private static int forth(Reading reading, int to) {
        int i = to;
        while (i - to < 2 && (NumberSpan.isSpace(reading.at(i)) || reading.at(i) == '\n')) {
            i++;
        }
        return Reading.isWord(reading.at(i)) ? i : -1;
    }

    private static int localStart(Reading reading, int end) {
        int i = end;
        while (i > 0 && end - i < LONGEST_LOCAL && (Reading.isWord(reading.at(i - 1)) || isMark(reading.at(i - 1)))) {
            i--;
        }
        while (i < end && !Reading.isWord(reading.at(i))) {
            i++;
        }
        return i;
    }

    private static boolean isMark(char c) {
        return c == '.' || c == '_' || c == '%' || c == '+' || c == '-';
    }

    private static @Nullable Domain domain(Reading reading, int begin) {
        StringBuilder out = new StringBuilder();
        Domain best = null;
        int i = begin;
        for (int labels = 0; labels < MOST_LABELS; labels++) {
            int end = labelEnd(reading, i);
            if (end == i) {
                break;
            }
            String label = reading.text().substring(i, end);
            out.append(label);
            if (labels > 0 && TOP_LEVELS.contains(Tokens.hash(label)) && out.length() > label.length() + 2) {
                best = new Domain(out.toString(), end);
            }
            int next = dot(reading, end);
            if (next < 0 || (next != end + 1 && !mayBeTorn(reading, next))) {
                break;
            }
            out.append('.');
            i = next;
        }
        return best;
    }

    /** Behind a gap, or a comma, only an ending that is no word of the language. */
    private static boolean mayBeTorn(Reading reading, int label) {
        return CLEAR.contains(Tokens.hash(reading.text().substring(label, labelEnd(reading, label))));
    }

    private static int labelEnd(Reading reading, int from) {
        int i = from;
        while (i - from < 63
                && (Reading.isWord(reading.at(i)) || (reading.at(i) == '-' && Reading.isWord(reading.at(i + 1))))) {
            i++;
        }
        return i;
    }

    /** Where the next label begins after a dot, a comma read for it, or a word for it; -1 if there is none. */
    private static int dot(Reading reading, int end) {
        int i = end;
        while (i - end < 2 && (NumberSpan.isSpace(reading.at(i)) || "[({".indexOf(reading.at(i)) >= 0)) {
            i++;
        }
        char c = reading.at(i);
        if (c == '.') {
            i++;
        } else if (c == ',' && i == end && Tokens.isAscii(reading.at(i + 1))) {
            return mayBeTorn(reading, i + 1) ? i + 1 : -1;
        } else {
            Tokens tokens = reading.tokens();
            int token = tokens.at(i);
            if (token >= tokens.count() || tokens.start(token) != i || !DOT.contains(tokens.hash(token))) {
                return -1;
            }
            i = tokens.end(token);
        }
        int gap = i;
        while (i - gap < 2 && (NumberSpan.isSpace(reading.at(i)) || "])}\n".indexOf(reading.at(i)) >= 0)) {
            i++;
        }
        return Tokens.isAscii(reading.at(i)) ? i : -1;
    }
}
