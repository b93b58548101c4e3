package org.tocsin.detect.trait;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Check;
import org.tocsin.model.TraitType;
import org.tocsin.registry.PersonIndex;

/** Patient numbers and person ids that the registry holds: any such word of the text, whatever stands around it. */
final class RegistryIdDetector implements Detector {
    private static final Kinds KINDS =
            Kinds.of(Label.PATIENT_ID, Label.REGISTRY_ID, Label.STAY_ID, Label.INS, Label.NIR);
    private static final Kinds IDS = Kinds.of(Label.PATIENT_ID, Label.REGISTRY_ID, Label.STAY_ID);
    private static final Kinds PATIENT = Kinds.of(Label.PATIENT_ID);
    private static final Kinds OWN = Kinds.of(Label.REGISTRY_ID);
    private static final int LEAST = 5;
    private static final int LEAST_DIGITS = 3;
    private static final int LEAST_SPACED = 7;
    private static final int MOST_SPACED = 14;

    private final PersonIndex index;

    RegistryIdDetector(PersonIndex index) {
        this.index = index;
    }

    /** What the registry holds under the values of one passage: many are asked for more than once. */
    private final class Known {
        private final Map<String, Kinds> held = new HashMap<>();

        Kinds of(String value) {
            return held.computeIfAbsent(value, this::lookUp);
        }

        private Kinds lookUp(String value) {
            boolean patient = index.byIdentifier(TraitType.PATIENT_ID, value).length > 0;
            boolean own = index.byIdentifier(TraitType.REGISTRY_ID, value).length > 0;
            return (patient ? PATIENT : Kinds.NONE).plus(own ? OWN : Kinds.NONE);
        }
    }

    @Override
    public void find(Reading reading, Findings findings) {
        Known known = new Known();
        Tokens tokens = reading.tokens();
        int done = 0;
        for (int i = 0; i < tokens.count(); i++) {
            int start = tokens.start(i);
            if (start >= done) {
                int end = isLoneWord(reading, tokens, i) ? start : IdText.end(reading, start);
                done = Math.max(end, tokens.end(i));
                whole(known, reading, start, end, findings);
            }
            if (isFirstOfGroups(reading, tokens, i)) {
                spaced(known, reading, i, findings);
            }
        }
        for (Reading.Slot slot : reading.slots(IDS, 40)) {
            labelled(known, reading, slot, findings);
        }
    }

    /** Whether no digit can belong to the run that begins with this token: so it is with nearly every word. */
    private static boolean isLoneWord(Reading reading, Tokens tokens, int token) {
        char after = reading.at(tokens.end(token));
        return !tokens.isDigits(token)
                && !Tokens.isDigit(after)
                && !(IdText.isJoint(after) && Tokens.isAscii(reading.at(tokens.end(token) + 1)));
    }

    private static boolean isFirstOfGroups(Reading reading, Tokens tokens, int token) {
        return tokens.isDigits(token)
                && tokens.length(token) < MOST_SPACED
                && tokens.gapAfter(token) == 1
                && tokens.isDigits(token + 1)
                && !Reading.isWord(reading.at(tokens.start(token) - 1));
    }

    /** The whole run, else each of its parts between joints. */
    private void whole(Known known, Reading reading, int start, int end, Findings findings) {
        if (end - start < LEAST || IdText.digits(reading, start, end) < LEAST_DIGITS) {
            return;
        }
        IdText id = IdText.of(reading, start, end);
        if (propose(known, reading, id, findings)) {
            return;
        }
        int from = id.start();
        for (int i = id.start(); i <= id.end(); i++) {
            if (i == id.end() || IdText.isJoint(reading.at(i))) {
                part(known, reading, from, i, id, findings);
                from = i + 1;
            }
        }
    }

    private void part(Known known, Reading reading, int from, int to, IdText whole, Findings findings) {
        boolean inside = from > whole.start() || to < whole.end();
        if (inside && to - from >= LEAST) {
            int digits = IdText.digits(reading, from, to);
            if (digits >= LEAST_DIGITS && !(digits == to - from && isDecimal(reading, from, to))) {
                propose(known, reading, IdText.of(reading, from, to), findings);
            }
        }
    }

    private static boolean isDecimal(Reading reading, int from, int to) {
        return (reading.at(from - 1) == '.' && Tokens.isDigit(reading.at(from - 2)))
                || (reading.at(to) == '.' && Tokens.isDigit(reading.at(to + 1)));
    }

    private boolean propose(Known known, Reading reading, IdText id, Findings findings) {
        TraitType type = held(known, id.value(), reading, id.start());
        if (type == null) {
            return false;
        }
        String support = reading.support(id.start(), KINDS);
        if (support == null && isSomethingElse(reading, id)) {
            return false;
        }
        add(findings, type, id, support != null, support == null ? 84 : 96);
        return true;
    }

    private static void add(Findings findings, TraitType type, IdText id, boolean labelled, int strength) {
        findings.add(
                new org.tocsin.model.Trait(type, id.value(), id.start(), id.end(), Check.NONE, "registry", labelled),
                strength);
    }

    private @Nullable TraitType held(Known known, String value, Reading reading, int start) {
        Kinds kinds = known.of(value);
        if (kinds.contains(Label.PATIENT_ID)) {
            boolean own = kinds.contains(Label.REGISTRY_ID) && reading.support(start, OWN) != null;
            return own ? TraitType.REGISTRY_ID : TraitType.PATIENT_ID;
        }
        return kinds.isEmpty() ? null : TraitType.REGISTRY_ID;
    }

    /** Whether an unlabelled number is more likely a postal code, an amount, or something that another label names. */
    private static boolean isSomethingElse(Reading reading, IdText id) {
        if (!id.isNumber()) {
            return reading.contradicts(id.start(), IDS) && !isDateLabel(reading, id.start());
        }
        char after = reading.at(id.end());
        char before = reading.at(id.start() - 1);
        boolean amount = after == ',' && Tokens.isDigit(reading.at(id.end() + 1));
        boolean decimals = before == ',' && Tokens.isDigit(reading.at(id.start() - 2));
        boolean currency = after == '€' || (after == ' ' && reading.at(id.end() + 1) == '€') || after == '%';
        return id.value().length() <= LEAST
                || amount
                || decimals
                || currency
                || before == '+'
                || reading.contradicts(id.start(), IDS)
                || inGroups(reading, id);
    }

    private static boolean isDateLabel(Reading reading, int start) {
        return reading.support(start, Kinds.of(Label.OTHER_DATE, Label.BIRTH_DATE)) != null;
    }

    /** A short number between other groups of digits is a piece of a longer one. */
    private static boolean inGroups(Reading reading, IdText id) {
        boolean before = NumberSpan.isSpace(reading.at(id.start() - 1)) && Tokens.isDigit(reading.at(id.start() - 2));
        boolean after = NumberSpan.isSpace(reading.at(id.end())) && Tokens.isDigit(reading.at(id.end() + 1));
        return id.value().length() < 8 && (before || after);
    }

    /** {@code 80 0123 4567}: a held number printed in groups. */
    private void spaced(Known known, Reading reading, int token, Findings findings) {
        Tokens tokens = reading.tokens();
        int limit = reading.limit(tokens.start(token));
        StringBuilder digits = new StringBuilder(tokens.string(token));
        for (int i = token + 1; i < Math.min(token + 5, tokens.count()) && tokens.isDigits(i); i++) {
            if (tokens.gapAfter(i - 1) != 1
                    || !NumberSpan.isSpace(reading.at(tokens.end(i - 1)))
                    || tokens.end(i) > limit) {
                return;
            }
            digits.append(tokens.text(), tokens.start(i), tokens.end(i));
            if (digits.length() > MOST_SPACED) {
                return;
            }
            IdText id = new IdText(digits.toString(), tokens.start(token), tokens.end(i));
            if (digits.length() >= LEAST_SPACED && !Reading.isWord(reading.at(id.end()))) {
                proposeSpaced(known, reading, id, findings);
            }
        }
    }

    private void proposeSpaced(Known known, Reading reading, IdText id, Findings findings) {
        TraitType type = held(known, id.value(), reading, id.start());
        if (type != null && !reading.contradicts(id.start(), IDS)) {
            boolean labelled = reading.support(id.start(), IDS) != null;
            add(findings, type, id, labelled, labelled ? 96 : 74);
        }
    }

    /** A labelled value that the registry holds in another writing: shorter, with zeros added or dropped, without joints. */
    private void labelled(Known known, Reading reading, Reading.Slot slot, Findings findings) {
        int start = reading.valueAt(slot);
        if (start < 0) {
            return;
        }
        IdText id = IdText.at(reading, start);
        for (String variant : IdVariants.of(id.value())) {
            TraitType type = held(known, variant, reading, start);
            if (type != null && id.digits() > 0) {
                add(findings, type, new IdText(variant, start, id.end()), true, variant.equals(id.value()) ? 96 : 87);
                return;
            }
        }
    }
}
