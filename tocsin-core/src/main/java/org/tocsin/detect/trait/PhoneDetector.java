package org.tocsin.detect.trait;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Check;
import org.tocsin.model.TraitType;
import org.tocsin.registry.PersonIndex;

/** French and international phone numbers. The numbering plans are those of libphonenumber. */
final class PhoneDetector implements Detector {
    private static final Kinds KINDS = Kinds.of(Label.PHONE);
    private static final Set<String> SHAPES = Set.of(
            "10",
            "2 2 2 2 2",
            "2 8",
            "4 2 2 2",
            "4 3 3",
            "2 4 4",
            "2 2 2 4",
            "2 2 3 3",
            "4 6",
            "3 3 4",
            "2 3 3 2",
            "1 9",
            "1 1 2 2 2 2",
            "3 3 2 2",
            "4 2 4",
            "2 2 6",
            "2 4 2 2",
            "2 2 4 2");
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final int LONGEST = 15;
    private static final int SLOT = 40;
    private static final int MOST_GROUPS = 20;
    /** How far behind a label letters are looked for that may be damaged digits. */
    private static final int DAMAGED = 18;

    private final PersonIndex index;

    PhoneDetector(PersonIndex index) {
        this.index = index;
    }

    @Override
    public void find(Reading reading, Findings findings) {
        IntOpenHashSet found = new IntOpenHashSet();
        Tokens tokens = reading.tokens();
        for (int n = 0; n < tokens.numberCount(); n++) {
            int i = tokens.nthNumber(n);
            if (tokens.length(i) > LONGEST) {
                continue;
            }
            int start = tokens.start(i);
            if (reading.at(start - 1) == '+') {
                international(reading, i, start - 1, "", findings);
            } else if (startsWith(reading, start, "0033")) {
                international(reading, i, start, "00", findings);
            } else if (reading.at(start) == '0') {
                if (national(reading, i, findings)) {
                    found.add(start);
                }
            }
        }
        for (Reading.Slot slot : reading.slots(KINDS, SLOT)) {
            if (!isFound(reading, slot, found)) {
                loose(reading, slot, findings);
            }
        }
    }

    /** Whether a cell begins with a number already found and has no letter to repair: it would only be found again. */
    private static boolean isFound(Reading reading, Reading.Slot slot, IntOpenHashSet found) {
        Tokens tokens = reading.tokens();
        int first = tokens.at(slot.start());
        return slot.rule().equals("column")
                && first < tokens.count()
                && tokens.start(first) >= slot.start()
                && found.contains(tokens.start(first))
                && !Lookalikes.isIn(reading.text(), slot.start(), slot.end());
    }

    private static boolean startsWith(Reading reading, int at, String digits) {
        return reading.text().startsWith(digits, at);
    }

    private boolean national(Reading reading, int token, Findings findings) {
        NumberSpan span = NumberSpan.of(reading, token, 10);
        if (span == null || span.digits().charAt(1) == '0' || span.isPart(reading)) {
            return false;
        }
        String support = reading.support(span.start(), KINDS);
        boolean known = support != null || (SHAPES.contains(span.shape()) && isApart(reading, token, span));
        if (!known || (support == null && isDoubtful(reading, span))) {
            return false;
        }
        String number = normal(span.digits());
        if (number == null && support != null && span.digits().charAt(0) == '0') {
            // the plan grows: a labelled number of ten digits is one even where no block of it is known yet
            number = "+33" + span.digits().substring(1);
        }
        if (number != null) {
            String rule = support == null ? "printed" : support;
            findings.add(
                    TraitType.PHONE, number, span.start(), span.end(), Check.NONE, rule, support == null ? 70 : 85);
        }
        return number != null;
    }

    private static boolean isDoubtful(Reading reading, NumberSpan span) {
        return reading.contradicts(span.start(), KINDS)
                || (span.isGlued() && span.digits().startsWith("08"));
    }

    /** Whether the number is no stretch of a longer series of groups: the next group may only begin another number. */
    private static boolean isApart(Reading reading, int token, NumberSpan span) {
        Tokens tokens = reading.tokens();
        if (span.isGlued()) {
            return true;
        }
        int groups = 0;
        int last = tokens.at(span.end()) - 1;
        for (int i = last; i + 1 < tokens.count() && groups < MOST_GROUPS && continues(reading, i); i++) {
            groups++;
        }
        for (int i = token; i > 0 && groups < 2 * MOST_GROUPS && continues(reading, i - 1); i--) {
            groups++;
        }
        return groups % 5 == 0;
    }

    /** Whether a group of one or two digits follows this one after a single character on the same line. */
    private static boolean continues(Reading reading, int token) {
        Tokens tokens = reading.tokens();
        char gap = reading.at(tokens.end(token));
        return tokens.isDigits(token)
                && tokens.isDigits(token + 1)
                && tokens.gapAfter(token) == 1
                && (NumberSpan.isSpace(gap) || gap == '.' || NumberSpan.isHyphen(gap))
                && tokens.length(token) <= 2
                && tokens.length(token + 1) <= 2;
    }

    private void international(Reading reading, int token, int start, String prefix, Findings findings) {
        Tokens tokens = reading.tokens();
        int limit = reading.limit(start);
        StringBuilder digits = new StringBuilder("+");
        String best = null;
        int end = start;
        for (int i = token; i < tokens.count() && tokens.isDigits(i) && tokens.end(i) <= limit; i++) {
            digits.append(tokens.text(), tokens.start(i) + (i == token ? prefix.length() : 0), tokens.end(i));
            if (digits.length() > LONGEST + 2) {
                break;
            }
            String number = digits.length() > 7 ? abroad(digits.toString()) : null;
            if (number != null && !reading.isCut(start, tokens.end(i))) {
                best = number;
                end = tokens.end(i);
            }
            if (!isPhoneGap(reading, tokens.end(i), i + 1 < tokens.count() ? tokens.start(i + 1) : -1)) {
                break;
            }
        }
        if (best != null) {
            String support = reading.support(start, KINDS);
            String rule = support == null ? "printed" : support;
            findings.add(TraitType.PHONE, best, start, end, Check.NONE, rule, support == null ? 72 : 86);
        }
    }

    private static @Nullable String abroad(String digits) {
        if (!digits.startsWith("+33")) {
            return parsed(digits);
        }
        String national = digits.startsWith("+330") ? digits.substring(3) : "0" + digits.substring(3);
        return national.length() == 10 ? french(national) : null;
    }

    private static boolean isPhoneGap(Reading reading, int from, int to) {
        if (to < 0 || to - from > 3) {
            return false;
        }
        for (int i = from; i < to; i++) {
            char c = reading.at(i);
            if (c == '\n' || (c != '(' && c != ')' && !NumberSpan.isSeparator(c))) {
                return false;
            }
        }
        return true;
    }

    /** A labelled number whose first zero a spreadsheet dropped, or in which letters were read for digits. */
    private void loose(Reading reading, Reading.Slot slot, Findings findings) {
        boolean column = slot.rule().equals("column");
        if (!column && !Lookalikes.isIn(reading.text(), slot.start(), Math.min(slot.end(), slot.start() + DAMAGED))) {
            return;
        }
        String damaged = reading.text().substring(slot.start(), slot.end());
        Reading repaired = Reading.of(Lookalikes.toDigits(damaged));
        for (int i = 0; i < Math.min(3, repaired.tokens().count()); i++) {
            NumberSpan span = repaired.tokens().isDigits(i) ? NumberSpan.of(repaired, i, 10) : null;
            String number = span == null || span.isPart(repaired) ? null : normal(span.digits());
            if (number == null
                    && slot.rule().equals("column")
                    && repaired.tokens().isDigits(i)) {
                span = NumberSpan.of(repaired, i, 9);
                number = span == null || span.isPart(repaired) ? null : normal("0" + span.digits());
            }
            if (number != null && span != null) {
                int start = slot.start() + span.start();
                findings.add(TraitType.PHONE, number, start, slot.start() + span.end(), Check.NONE, slot.rule(), 68);
                return;
            }
        }
    }

    /** E.164 of a national number; overseas under the country code of its territory, unless the registry has it under 33. */
    private @Nullable String normal(String national) {
        if (national.charAt(0) != '0') {
            return null;
        }
        String under33 = "+33" + national.substring(1);
        if (index.byIdentifier(TraitType.PHONE, under33).length > 0) {
            return under33;
        }
        String metropolitan = french(national);
        String code = Overseas.code(national);
        if (code == null) {
            return metropolitan;
        }
        String overseas = parsed("+" + code + national.substring(1));
        return overseas == null ? metropolitan : overseas;
    }

    /** E.164 of a number of the French plan, null if the plan has none such. */
    private static @Nullable String french(String national) {
        String significant = national.substring(1);
        return FrenchPlan.has(significant) ? "+33" + significant : null;
    }

    private static @Nullable String parsed(String international) {
        try {
            var number = PHONES.parse(international, "FR");
            return PHONES.isValidNumber(number) ? PHONES.format(number, PhoneNumberFormat.E164) : null;
        } catch (NumberParseException e) {
            return null;
        }
    }
}
