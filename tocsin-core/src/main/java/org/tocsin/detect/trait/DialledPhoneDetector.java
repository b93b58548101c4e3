package org.tocsin.detect.trait;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.country.Countries;
import org.tocsin.country.CountryPack;
import org.tocsin.model.Check;
import org.tocsin.model.TraitType;

/**
 * Phone numbers as they are dialled from France: {@code 00213 551 23 45 67}, {@code 00 33 6 12 34 56 78}, {@code (0)6 12 34 56 78}.
 * An unlabelled one must stand in groups.
 */
final class DialledPhoneDetector implements Detector {
    private static final Kinds KINDS = Kinds.of(Label.PHONE);
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final int SLOT = 40;
    private static final int MOST = 17;
    private static final int LEAST = 10;
    private static final int STRENGTH = 84;

    /** The regions whose numbers are read without country code, beside a label, where France has none such. */
    private final List<String> regions;

    DialledPhoneDetector(Countries countries) {
        regions = Countries.installed().stream()
                .filter(pack -> countries.include(pack) && !pack.code().equals(Countries.HOME))
                .map(CountryPack::phoneRegion)
                .toList();
    }

    @Override
    public void find(Reading reading, Findings findings) {
        Tokens tokens = reading.tokens();
        for (int n = 0; n < tokens.numberCount(); n++) {
            int token = tokens.nthNumber(n);
            int start = tokens.start(token);
            if (reading.at(start) != '0') {
                continue;
            }
            if (reading.at(start + 1) == '0' && tokens.length(token) <= 5) {
                abroad(reading, token, findings);
            } else if (tokens.length(token) == 1 && reading.at(start - 1) == '(' && reading.at(start + 1) == ')') {
                bracketed(reading, token, findings);
            }
        }
        for (String region : regions) {
            for (Reading.Slot slot : reading.slots(KINDS, SLOT)) {
                regional(reading, slot, region, findings);
            }
        }
    }

    private static void regional(Reading reading, Reading.Slot slot, String region, Findings findings) {
        int start = reading.valueAt(slot);
        if (start < 0 || !Tokens.isDigit(reading.at(start))) {
            return;
        }
        Tokens tokens = reading.tokens();
        StringBuilder digits = new StringBuilder();
        int end = start;
        for (int i = tokens.at(start); i < tokens.count() && tokens.isDigits(i) && tokens.end(i) <= slot.end(); i++) {
            digits.append(tokens.string(i));
            end = tokens.end(i);
            if (!goesOn(reading, i)) {
                break;
            }
        }
        boolean french = digits.length() == 10 && digits.charAt(0) == '0' && FrenchPlan.has(digits.substring(1));
        String number = french || digits.length() > MOST ? null : parsed(digits.toString(), region);
        if (number != null) {
            findings.add(TraitType.PHONE, number, start, end, Check.NONE, slot.rule(), STRENGTH + 3);
        }
    }

    private static void abroad(Reading reading, int token, Findings findings) {
        Tokens tokens = reading.tokens();
        int start = tokens.start(token);
        if (Reading.isWord(reading.at(start - 1)) || reading.contradicts(start, KINDS)) {
            return;
        }
        StringBuilder digits = new StringBuilder();
        int last = token;
        int limit = reading.limit(start);
        for (int i = token; i < tokens.count() && tokens.isDigits(i) && tokens.end(i) <= limit; i++) {
            digits.append(tokens.text(), tokens.start(i), tokens.end(i));
            last = i;
            if (digits.length() > MOST || !goesOn(reading, i)) {
                break;
            }
        }
        String number =
                digits.length() < LEAST || digits.length() > MOST ? null : parsed("+" + digits.substring(2), "FR");
        if (number != null && last > token && !reading.isCut(start, tokens.end(last))) {
            add(reading, number, start, tokens.end(last), findings);
        }
    }

    private static boolean goesOn(Reading reading, int token) {
        int gap = reading.tokens().gapAfter(token);
        char c = reading.at(reading.tokens().end(token));
        return gap == 1 && (NumberSpan.isSpace(c) || c == '.' || NumberSpan.isHyphen(c));
    }

    private static void bracketed(Reading reading, int token, Findings findings) {
        Tokens tokens = reading.tokens();
        NumberSpan rest = token + 1 < tokens.count() ? NumberSpan.of(reading, token + 1, 9) : null;
        int start = tokens.start(token) - 1;
        boolean alone = rest != null
                && tokens.start(token + 1) - tokens.end(token) <= 2
                && !Tokens.isDigit(reading.at(start - 1))
                && !Tokens.isDigit(reading.at(start - 2))
                && !Reading.isWord(reading.at(rest.end()));
        if (rest != null && alone && FrenchPlan.has(rest.digits())) {
            add(reading, "+33" + rest.digits(), start, rest.end(), findings);
        }
    }

    private static void add(Reading reading, String number, int start, int end, Findings findings) {
        String support = reading.support(start, KINDS);
        String rule = support == null ? "printed" : support;
        int strength = support == null ? STRENGTH - 13 : STRENGTH;
        findings.add(TraitType.PHONE, number, start, end, Check.NONE, rule, strength);
    }

    private static @Nullable String parsed(String digits, String region) {
        try {
            var number = PHONES.parse(digits, region);
            return PHONES.isValidNumber(number) ? PHONES.format(number, PhoneNumberFormat.E164) : null;
        } catch (NumberParseException e) {
            return null;
        }
    }
}
