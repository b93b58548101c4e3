package org.tocsin.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.detect.name.Phrases;
import org.tocsin.detect.name.Tokens;
import org.tocsin.detect.name.Vocabulary;
import org.tocsin.model.Fold;
import org.tocsin.model.Role;

/** The words of a text that say which part the person named beside them plays. */
final class RoleCues {
    private static final Phrases BEFORE = new Phrases(Vocabulary.lines(RoleCues.class, "role-before.txt"));
    private static final Phrases AFTER = new Phrases(Vocabulary.lines(RoleCues.class, "role-after.txt"));
    private static final Phrases CLOSINGS = new Phrases(Vocabulary.lines(RoleCues.class, "closings.txt"));
    private static final String TITLE = "DOCTOR";
    private static final int NEAR = 28;
    private static final Set<String> ARTICLES = Set.of("LE", "LA", "L", "LES");
    private static final int ARTICLE = 12;
    private static final int BRACKET = 30;
    private static final int OFFICE = 70;
    private static final List<String> POSSESSIVES = List.of(" MON", " MA", " NOTRE", " MES", " NOS");
    private static final List<String> PATIENTS =
            List.of("PATIENT", "PERSONNE", "MALADE", "RESIDENT", "USAGER", "DEFUNT", "VICTIME", "HOSPITALISE");
    private static final List<String> DETERMINERS = List.of(
            "LE", "LA", "L", "CE", "CET", "CETTE", "DU", "DE LA", "DE L", "AU", "A LA", "A L", "NOTRE", "SON", "SA",
            "UN", "UNE");

    private static final List<String> BIRTH = List.of("ACCOUCHE", "CESARIENNE", "SALLE DE NAISSANCE", "MATERNITE");

    private final String text;
    private final Lines lines;
    private final List<Cue> cues = new ArrayList<>();
    private final List<Cue> behind = new ArrayList<>();
    private int closing = Integer.MAX_VALUE;
    private @Nullable Boolean birth;
    private @Nullable Boolean forPatient;
    private @Nullable Integer declared;

    /** A cue; one with a colon speaks for the whole list behind it. */
    private record Cue(String role, int start, int end, boolean colon, boolean line) {}

    RoleCues(String text, Lines lines, Tokens tokens) {
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
    private boolean stands(Cue cue) {
        boolean header = cue.end() - cue.start() <= 2
                && (cue.role().equals("AUTHOR") || cue.role().equals("STAFF_MEMBER"))
                && !text.startsWith("C", cue.start());
        return !header || (cue.colon() && cue.start() == lines.start(cue.start()));
    }

    /** Whether the text tells of a birth; looked up when the first mother is met. */
    private boolean isBirth() {
        Boolean known = birth;
        if (known == null) {
            String folded = Fold.words(text);
            known = BIRTH.stream().anyMatch(folded::contains);
            birth = known;
        }
        return known;
    }

    private Cue cue(Tokens tokens, Phrases.Hit hit) {
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
        return new Cue(hit.key(), start, end, colon, line);
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

    /** Where the last closing formula begins, beyond the text if there is none. */
    int closing() {
        return closing;
    }

    /** Whether the title of a doctor stands right before this offset. */
    boolean titled(int start) {
        Cue cue = last(start);
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
        Cue cue = last(to);
        while (cue != null && cue.start() >= from) {
            if (cue.role().equals("SUBJECT") && determined(cue, from)) {
                return true;
            }
            cue = last(cue.start());
        }
        return false;
    }

    private boolean determined(Cue cue, int from) {
        String patient = Fold.words(text.substring(cue.start(), cue.end()));
        String before = " " + Fold.words(text.substring(Math.max(from, cue.start() - 8), cue.start()));
        return patient.startsWith("VOTRE") || DETERMINERS.stream().anyMatch(d -> before.endsWith(" " + d));
    }

    private @org.jspecify.annotations.Nullable Cue last(int before) {
        int low = 0;
        int high = cues.size();
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (cues.get(mid).end() <= before) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return low == 0 ? null : cues.get(low - 1);
    }

    /**
     * The role that the words before a name give it.
     *
     * @param start    where the name begins
     * @param previous where the name before it ends
     */
    Optional<Role> before(int start, int previous) {
        Cue cue = last(start);
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
        return speaks
                ? Optional.of(titled(start) && acts(cue) ? Role.PRACTITIONER : role(cue, start))
                : Optional.empty();
    }

    /** A mother is a subject where her child is being born, else a relative; who declares something may do so about somebody else. */
    private Role role(Cue cue, int start) {
        return switch (cue.role()) {
            case "MOTHER" -> isBirth() ? Role.SUBJECT : Role.RELATIVE;
            case "DECLARANT" -> declarant(start);
            case "REQUESTER" -> isForPatient() ? Role.RELATIVE : Role.SUBJECT;
            case "RELATIVE" -> ofDeclarant(cue) ? Role.SUBJECT : Role.RELATIVE;
            default -> Role.valueOf(cue.role());
        };
    }

    /** {@code mon fils}, {@code notre mère} in a declaration about somebody else: that person is the one it is about. */
    private boolean ofDeclarant(Cue cue) {
        String before = Fold.words(text.substring(Math.max(0, cue.start() - 8), cue.start()));
        boolean own = POSSESSIVES.stream().anyMatch(before::endsWith);
        return own && cue.start() > declaredFrom();
    }

    /** Where the first declaration about somebody else begins, beyond the text if there is none; found when first wanted. */
    private int declaredFrom() {
        Integer known = declared;
        if (known == null) {
            known = cues.stream()
                    .filter(c -> c.role().equals("DECLARANT") && Applicant.speaksOfAnother(text, c.end()))
                    .mapToInt(Cue::end)
                    .findFirst()
                    .orElse(Integer.MAX_VALUE);
            declared = known;
        }
        return known;
    }

    private boolean isForPatient() {
        Boolean known = forPatient;
        if (known == null) {
            known = cues.stream().anyMatch(this::patient);
            forPatient = known;
        }
        return known;
    }

    private Role declarant(int start) {
        if (titled(start)) {
            return Role.PRACTITIONER;
        }
        Optional<Role> office = Optional.empty();
        for (int i = firstBehind(start); i < behind.size() && behind.get(i).start() - start < OFFICE; i++) {
            Cue cue = behind.get(i);
            boolean here = lines.of(cue.start()) - lines.of(start) <= 1;
            if (office.isEmpty() && here && !cue.role().equals("RELATIVE")) {
                office = Optional.of(Role.valueOf(cue.role()));
            }
        }
        return office.orElse(Applicant.speaksOfAnother(text, start) ? Role.RELATIVE : Role.SUBJECT);
    }

    /** Whether a label names the person on whose behalf others ask. */
    private boolean patient(Cue cue) {
        String label = Fold.words(text.substring(cue.start(), cue.end()));
        return cue.colon() && cue.role().equals("SUBJECT") && PATIENTS.stream().anyMatch(label::contains);
    }

    /** Whether staff are named for what they did: {@code établi par}. A doctor who did it practised. */
    private boolean acts(Cue cue) {
        return cue.role().equals("STAFF_MEMBER")
                && Fold.words(text.substring(cue.start(), cue.end())).endsWith(" PAR");
    }

    private static boolean lists(Cue cue) {
        return !cue.role().equals("SUBJECT");
    }

    /** Whether a cue that ends its line speaks for a name on a line below, in the same block. */
    private boolean heads(Cue cue, int start, boolean first) {
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
        int first = firstBehind(end);
        if (first == behind.size()) {
            return Optional.empty();
        }
        Cue cue = behind.get(first);
        String between = text.substring(end, cue.start());
        boolean near =
                cue.end() <= next && between.length() <= 6 && !between.contains("\n\n") && between.indexOf('.') < 0;
        boolean label = cue.colon() && between.indexOf('\n') >= 0;
        return (near && !label) || endsLine(cue, end, next) ? Optional.of(Role.valueOf(cue.role())) : Optional.empty();
    }

    /** The number of the first cue that may speak of a name that ends here. */
    private int firstBehind(int end) {
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

    /** {@code X, born there and then, father} at the end of a line speaks of X. */
    private boolean endsLine(Cue cue, int end, int next) {
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
