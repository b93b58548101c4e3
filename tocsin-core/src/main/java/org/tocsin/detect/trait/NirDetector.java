package org.tocsin.detect.trait;

import org.jspecify.annotations.Nullable;
import org.tocsin.model.Check;
import org.tocsin.model.TraitType;
import org.tocsin.registry.PersonIndex;

/**
 * NIR and NIA in every printed form. A valid key is confidence and no gate: a labelled number, one that the registry holds and
 * one printed in the classic groups is taken with a wrong key; an unlabelled number of thirteen glued digits only when held.
 */
final class NirDetector implements Detector {
    static final Kinds KINDS = Kinds.of(Label.NIR, Label.INS);
    /** Labels of other numbers under which forms also print it; a right key then decides. */
    private static final Kinds NUMBERS = Kinds.of(Label.REGISTRY_ID, Label.PATIENT_ID);

    private static final String CLASSIC = "1 2 2 2 3 3";
    private static final int SLOT = 56;
    private static final long CLE = Tokens.hash("CLE");
    private static final long KEY = Tokens.hash("KEY");

    private final PersonIndex index;

    NirDetector(PersonIndex index) {
        this.index = index;
    }

    /** Thirteen characters with the key that is printed after them, -1 if none. */
    private record Printed(String body, int key, NumberSpan span, int end) {
        Check check() {
            if (key < 0) {
                return Check.NONE;
            }
            return Nir.key(body) == key ? Check.VALID : Check.INVALID;
        }
    }

    @Override
    public void find(Reading reading, Findings findings) {
        Tokens tokens = reading.tokens();
        for (int n = 0; n < tokens.numberCount(); n++) {
            int i = tokens.nthNumber(n);
            if (tokens.chars()[tokens.start(i)] != '0' && tokens.length(i) <= 15) {
                propose(reading, i, findings);
            }
        }
        for (Reading.Slot slot : reading.slots(KINDS, SLOT)) {
            repair(reading, slot, findings);
        }
    }

    private void propose(Reading reading, int token, Findings findings) {
        Printed number = read(reading, token);
        if (number == null) {
            return;
        }
        int start = number.span.start();
        String support = reading.support(start, KINDS);
        boolean held = isHeld(number.body);
        if (support != null && isPossible(number.body)) {
            emit(findings, number, insOr(reading, start, support), held ? 99 : 95);
        } else if (held && !number.span.isPart(reading)) {
            emit(findings, number, "registry", 98);
        } else if (number.check() == Check.VALID
                && Nir.isStrict(number.body)
                && reading.support(start, NUMBERS) != null) {
            emit(findings, number, "label", 94);
        } else if (isPrinted(reading, token, number) && !reading.contradicts(start, KINDS)) {
            emit(findings, number, "printed", number.check() == Check.VALID ? 90 : 65);
        }
    }

    private static void emit(Findings findings, Printed number, String rule, int strength) {
        findings.add(TraitType.NIR, number.body, number.span.start(), number.end, number.check(), rule, strength);
    }

    private static String insOr(Reading reading, int start, String support) {
        return reading.support(start, Kinds.of(Label.INS)) == null ? support : "ins";
    }

    private boolean isHeld(String body) {
        return index.byIdentifier(TraitType.NIR, body).length > 0;
    }

    /** A labelled number: any of the series the funds hand out, whatever its month and place. */
    private static boolean isPossible(String body) {
        return body.charAt(0) >= '1' && body.charAt(0) <= '8';
    }

    private static boolean isPrinted(Reading reading, int token, Printed number) {
        NumberSpan span = number.span;
        if (span.isPart(reading) || !Nir.isPlausible(number.body)) {
            return false;
        }
        boolean classic = span.shape().equals(CLASSIC) || span.shape().equals(CLASSIC + " 2");
        if (classic && Nir.isStrict(number.body)) {
            return true;
        }
        return number.check() == Check.VALID && (classic || isWhole(reading, token, span));
    }

    /** Whether no digits stand close to a number whose groups alone do not show where it begins. */
    private static boolean isWhole(Reading reading, int token, NumberSpan span) {
        Tokens tokens = reading.tokens();
        boolean before = token > 0
                && tokens.isDigits(token - 1)
                && NumberSpan.isGap(reading, tokens.end(token - 1), span.start());
        int next = tokens.at(span.end());
        boolean after = next < tokens.count()
                && tokens.isDigits(next)
                && NumberSpan.isGap(reading, span.end(), tokens.start(next))
                && reading.newlines(span.end(), tokens.start(next)) == 0;
        return span.isGlued() || (!before && !after);
    }

    private static @Nullable Printed read(Reading reading, int token) {
        NumberSpan whole = NumberSpan.ofNir(reading, token, 15);
        if (whole != null && !isContinued(reading, whole.end())) {
            String body = whole.digits().substring(0, Nir.LENGTH);
            return new Printed(body, twoDigits(whole.digits(), Nir.LENGTH), whole, whole.end());
        }
        NumberSpan bare = NumberSpan.ofNir(reading, token, Nir.LENGTH);
        if (bare == null || isContinued(reading, bare.end())) {
            return null;
        }
        int next = reading.tokens().at(bare.end());
        return keyAfter(reading, bare, next);
    }

    private static boolean isContinued(Reading reading, int end) {
        return Reading.isWord(reading.at(end));
    }

    /** The key may follow a word: {@code 1 85 05 78 006 084 clé : 36}. */
    private static Printed keyAfter(Reading reading, NumberSpan bare, int next) {
        Tokens tokens = reading.tokens();
        if (next + 1 < tokens.count()
                && (tokens.hash(next) == CLE || tokens.hash(next) == KEY)
                && tokens.length(next + 1) == 2
                && tokens.isDigits(next + 1)
                && tokens.end(next + 1) - bare.end() < 14) {
            return new Printed(bare.digits(), tokens.number(next + 1), bare, tokens.end(next + 1));
        }
        return new Printed(bare.digits(), -1, bare, bare.end());
    }

    private static int twoDigits(String text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }

    private void repair(Reading reading, Reading.Slot slot, Findings findings) {
        String damaged = reading.text().substring(slot.start(), slot.end());
        if (!Lookalikes.isBesideDigit(damaged)) {
            return;
        }
        Reading repaired = Reading.of(Lookalikes.toDigits(damaged));
        Tokens tokens = repaired.tokens();
        for (int i = 0; i < Math.min(6, tokens.count()); i++) {
            Printed number = tokens.isDigits(i) ? read(repaired, i) : null;
            if (number != null && isPossible(number.body)) {
                boolean sure = number.check() == Check.VALID || isHeld(number.body);
                boolean same = damaged.startsWith(
                        repaired.text().substring(number.span.start(), number.end), number.span.start());
                findings.add(
                        TraitType.NIR,
                        number.body,
                        slot.start() + number.span.start(),
                        slot.start() + number.end,
                        same ? number.check() : sure ? Check.REPAIRED : Check.INVALID,
                        slot.rule(),
                        sure ? 94 : 60);
                return;
            }
        }
    }
}
