package org.tocsin.classify;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;

/** Tells a form that nobody has filled in: identity labels followed by dots or rules and never by a value. */
final class BlankForm {
    private static final LongOpenHashSet LABELS = new LongOpenHashSet();
    private static final int REACH = 40;

    static {
        for (String word :
                "NOM PRENOM NAISSANCE ADRESSE PATIENT NAME BIRTH ADDRESS NEE SOUSSIGNE SOUSSIGNEE".split(" ")) {
            LABELS.add(new Tokens().read(word, 0, word.length()).hash(0));
        }
    }

    private int blank;
    private int filled;

    void read(CharSequence text, int to, Tokens tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (LABELS.contains(tokens.hash(i))) {
                label(text, to, tokens, i);
            }
        }
    }

    private void label(CharSequence text, int to, Tokens tokens, int label) {
        int at = afterFeminine(text, to, tokens.end(label));
        boolean colon = false;
        int rule = 0;
        while (at < to && at < tokens.end(label) + 3 * REACH && !Character.isLetterOrDigit(text.charAt(at))) {
            char c = text.charAt(at++);
            if (c == '\n') {
                break;
            }
            colon |= c == ':';
            rule += "._…⋯☐□-/".indexOf(c) >= 0 ? c == '…' ? 3 : 1 : 0;
        }
        boolean value = label + 1 < tokens.size()
                && tokens.line(label + 1) == tokens.line(label)
                && !isLabel(text, to, tokens, label + 1);
        if (rule >= 4 && !value) {
            blank++;
        } else if (colon && value) {
            filled++;
        }
    }

    /** {@code Je soussigné(e) : ....}: the ending in brackets belongs to the label. */
    private static int afterFeminine(CharSequence text, int to, int end) {
        boolean feminine = end + 2 < to
                && text.charAt(end) == '('
                && Character.toLowerCase(text.charAt(end + 1)) == 'e'
                && text.charAt(end + 2) == ')';
        return feminine ? end + 3 : end;
    }

    /** Whether a word is itself a label: a colon or a rule to fill in follows closely. */
    private static boolean isLabel(CharSequence text, int to, Tokens tokens, int token) {
        if (LABELS.contains(tokens.hash(token))) {
            return true;
        }
        int end = Math.min(to - 1, tokens.end(token) + REACH);
        for (int at = tokens.end(token); at < end; at++) {
            char c = text.charAt(at);
            if (c == '\n') {
                return false;
            }
            if (c == ':'
                    || c == '…'
                    || (c == '.' && text.charAt(at + 1) == '.')
                    || (c == '_' && text.charAt(at + 1) == '_')) {
                return true;
            }
        }
        return false;
    }

    /** Whether at least two labels wait for a value and none has one. */
    boolean isBlank() {
        return blank >= 2 && filled == 0;
    }
}
