package org.tocsin.detect;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.detect.name.Tokens;
import org.tocsin.model.Fold;
import org.tocsin.model.Role;

/** The words of a text that say which part the person named beside them plays. */
final class RoleCues {
    private static final String TITLE = "DOCTOR";
    private static final int NEAR = 28;
    private static final Set<String> NAMES =
            Set.of("NOM", "NOM ET PRENOM", "NOM PRENOM", "NOM DE NAISSANCE", "NOM D USAGE", "IDENTITE");
    private static final List<String> DETERMINERS = List.of(
            "LE", "LA", "L", "CE", "CET", "CETTE", "DU", "DE LA", "DE L", "AU", "A LA", "A L", "NOTRE", "SON", "SA",
            "UN", "UNE");

    private final String text;
    private final Lines lines;
    private final RoleWords words;
    private final Declarants declarants;

    RoleCues(String text, Lines lines, Tokens tokens) {
        this.text = text;
        this.lines = lines;
        this.words = new RoleWords(text, lines, tokens);
        this.declarants = new Declarants(text, lines, words);
    }

    /** Where the last closing formula begins, beyond the text if there is none. */
    int closing() {
        return words.closing();
    }

    /** Whether the title of a doctor stands right before this offset. */
    boolean titled(int start) {
        RoleCue cue = last(start);
        while (cue != null
                && start - cue.end() <= 12
                && text.substring(cue.end(), start).indexOf('\n') < 0) {
            if (cue.role().equals(TITLE)) {
                return true;
            }
            cue = last(cue.start());
        }
        return false;
    }

    /** Whether {@code le patient}, {@code votre patiente} stands between two offsets: what follows speaks of that person. */
    boolean patientBetween(int from, int to) {
        RoleCue cue = last(to);
        while (cue != null && cue.start() >= from) {
            if (cue.role().equals("SUBJECT") && determined(cue, from)) {
                return true;
            }
            cue = last(cue.start());
        }
        return false;
    }

    private boolean determined(RoleCue cue, int from) {
        String patient = Fold.words(text.substring(cue.start(), cue.end()));
        String before = " " + Fold.words(text.substring(Math.max(from, cue.start() - 8), cue.start()));
        return patient.startsWith("VOTRE") || DETERMINERS.stream().anyMatch(d -> before.endsWith(" " + d));
    }

    private @Nullable RoleCue last(int before) {
        int low = 0;
        int high = words.cues().size();
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (words.cues().get(mid).end() <= before) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return low == 0 ? null : words.cues().get(low - 1);
    }

    /**
     * The role that the words before a name give it.
     *
     * @param start    where the name begins
     * @param previous where the name before it ends
     */
    Optional<Role> before(int start, int previous) {
        RoleCue cue = last(start);
        while (cue != null && cue.role().equals(TITLE)) {
            cue = last(cue.start());
        }
        if (cue == null) {
            return Optional.empty();
        }
        boolean sameLine = lines.of(cue.start()) == lines.of(start);
        boolean first = cue.end() >= previous;
        String between = text.substring(cue.end(), start);
        boolean speaks = cue.colon()
                ? (sameLine && (first || lists(cue))) || heads(cue, start, first)
                : (sameLine || cue.line()) && first && between.length() <= NEAR && !ends(between);
        boolean titled = speaks && titled(start);
        RoleCue heading = speaks ? heading(cue) : null;
        if (heading != null) {
            return Optional.of(declarants.role(heading, start, titled));
        }
        return speaks
                ? Optional.of(titled && acts(cue) ? Role.PRACTITIONER : declarants.role(cue, start, titled))
                : Optional.empty();
    }

    /** Whether staff are named for what they did: {@code établi par}. A doctor who did it practised. */
    private boolean acts(RoleCue cue) {
        return cue.role().equals("STAFF_MEMBER")
                && Fold.words(text.substring(cue.start(), cue.end())).endsWith(" PAR");
    }

    /** The line right above a label of names that says whose they are: {@code Personne de confiance :} over {@code Nom : X}. */
    private @Nullable RoleCue heading(RoleCue label) {
        boolean names = label.colon() && NAMES.contains(Fold.words(text.substring(label.start(), label.end())));
        RoleCue above = names ? last(label.start()) : null;
        boolean heads = above != null
                && above.line()
                && !above.role().equals("SUBJECT")
                && !above.role().equals(TITLE)
                && lines.of(label.start()) - lines.of(above.start()) == 1;
        return heads ? above : null;
    }

    private static boolean lists(RoleCue cue) {
        return !cue.role().equals("SUBJECT");
    }

    /** Whether a cue that ends its line speaks for a name on a line below, in the same block. */
    private boolean heads(RoleCue cue, int start, boolean first) {
        int below = lines.of(start) - lines.of(cue.start());
        boolean block = lines.block(start) == lines.block(cue.start());
        boolean listing = cue.line() && lists(cue) && below <= 12;
        return below > 0 && block && (first ? below <= 2 && cue.line() : listing);
    }

    private static boolean ends(String between) {
        String plain =
                between.replace("Dr.", "").replace("M.", "").replace("Pr.", "").strip();
        boolean apposition = plain.startsWith(",") && plain.length() <= 12 && plain.lastIndexOf(',') == 0;
        return plain.indexOf(". ") >= 0
                || (plain.indexOf(',') >= 0 && !apposition)
                || plain.indexOf('\n') >= 0
                || plain.indexOf(';') >= 0
                || (plain.endsWith(".") && plain.length() > 6);
    }

    /** The role that the words right behind a name give it, on its line or on the next. */
    Optional<Role> after(int end, int next) {
        int first = words.firstBehind(end);
        if (first == words.behind().size()) {
            return Optional.empty();
        }
        RoleCue cue = words.behind().get(first);
        String between = text.substring(end, cue.start());
        boolean near =
                cue.end() <= next && between.length() <= 6 && !between.contains("\n\n") && between.indexOf('.') < 0;
        boolean label = cue.colon() && between.indexOf('\n') >= 0;
        return (near && !label) || endsLine(cue, end, next) ? Optional.of(Role.valueOf(cue.role())) : Optional.empty();
    }

    /** {@code X, born there and then, father} at the end of a line speaks of X. */
    private boolean endsLine(RoleCue cue, int end, int next) {
        int k = cue.end();
        boolean last = k == text.length() || "\n,.;)".indexOf(text.charAt(k)) >= 0;
        boolean apposition = text.startsWith(", ", Math.max(0, cue.start() - 2));
        return cue.role().equals("RELATIVE")
                && last
                && apposition
                && cue.end() <= next
                && lines.of(end) == lines.of(cue.start());
    }
}
