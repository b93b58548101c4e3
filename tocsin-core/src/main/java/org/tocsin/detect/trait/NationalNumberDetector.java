package org.tocsin.detect.trait;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tocsin.country.Countries;
import org.tocsin.country.CountryPack;
import org.tocsin.country.NationalNumber;
import org.tocsin.model.Check;
import org.tocsin.model.TraitType;

/**
 * National numbers of the country packs. Beside its label one with right check digits is taken of any country whose check is strong;
 * of a country that was asked for also with wrong ones, and unlabelled where the groups are its own.
 */
final class NationalNumberDetector implements Detector {
    private static final Kinds KINDS = Kinds.of(Label.NATIONAL_ID);
    private static final int SLOT = 48;
    private static final int WIDEST_GAP = 3;
    private static final int VALID = 93;
    private static final int INVALID = 61;
    private static final int PRINTED = 86;

    private final List<NationalNumber> wanted = new ArrayList<>();
    private final List<NationalNumber> strong = new ArrayList<>();
    private final List<NationalNumber> printed = new ArrayList<>();
    private final Phrases<NationalNumber> labels = new Phrases<>();

    NationalNumberDetector(Countries countries) {
        for (CountryPack pack : Countries.installed()) {
            for (NationalNumber number : pack.numbers()) {
                number.labels().forEach(label -> labels.put(label, number));
                if (countries.include(pack)) {
                    wanted.add(number);
                } else if (number.strong()) {
                    strong.add(number);
                }
                if (countries.include(pack) && !number.printed().isEmpty()) {
                    printed.add(number);
                }
            }
        }
    }

    @Override
    public void find(Reading reading, Findings findings) {
        for (Reading.Slot slot : reading.slots(KINDS, SLOT)) {
            NationalNumber number = announced(reading, slot);
            int start = number == null ? -1 : reading.valueAt(slot);
            if (number != null && start >= 0) {
                labelled(reading, slot, number, start, findings);
            }
        }
        for (NationalNumber number : printed) {
            unlabelled(reading, number, findings);
        }
    }

    /** Which number the label or heading names. */
    private @Nullable NationalNumber announced(Reading reading, Reading.Slot slot) {
        Columns.Column column = slot.rule().equals("column") ? reading.columns().at(slot.start()) : null;
        LabelHit hit = column == null ? reading.lastLabel(slot.start()) : null;
        String label = column != null
                ? column.field().label()
                : hit == null ? "" : reading.text().substring(hit.start(), hit.end());
        Tokens tokens = Tokens.of(Labels.splitCamelCase(label));
        for (int i = 0; i < tokens.count(); i++) {
            Phrases.Match<NationalNumber> match = labels.at(tokens, i);
            if (match != null) {
                return match.meaning();
            }
        }
        return null;
    }

    private void labelled(Reading reading, Reading.Slot slot, NationalNumber number, int start, Findings findings) {
        for (int length : number.lengths()) {
            IdText value = gathered(reading, start, length);
            if (value == null || !number.fits(value.value())) {
                continue;
            }
            boolean valid = number.isValid(value.value());
            if (valid && number.strong() && (wanted.contains(number) || strong.contains(number))) {
                add(findings, value, Check.VALID, slot.rule(), VALID);
            } else if (wanted.contains(number)) {
                Check check = number.strong() ? Check.INVALID : Check.NONE;
                add(findings, value, check, slot.rule(), number.strong() ? INVALID : VALID);
            }
        }
    }

    private static void add(Findings findings, IdText value, Check check, String rule, int strength) {
        findings.add(TraitType.NATIONAL_ID, value.value(), value.start(), value.end(), check, rule, strength);
    }

    private static void unlabelled(Reading reading, NationalNumber number, Findings findings) {
        Tokens tokens = reading.tokens();
        for (int n = 0; n < tokens.numberCount(); n++) {
            int token = tokens.nthNumber(n);
            for (int length : number.lengths()) {
                NumberSpan span = tokens.gapAfter(token) == 1 ? NumberSpan.of(reading, token, length) : null;
                if (span != null
                        && number.printed().contains(span.shape())
                        && !span.isPart(reading)
                        && number.isValid(span.digits())
                        && !reading.contradicts(span.start(), KINDS)) {
                    IdText value = new IdText(span.digits(), span.start(), span.end());
                    add(findings, value, Check.VALID, "printed", PRINTED);
                }
            }
        }
    }

    /** This many letters and digits with narrow gaps of separators between them; null if a word goes on behind them. */
    private static @Nullable IdText gathered(Reading reading, int start, int length) {
        StringBuilder out = new StringBuilder(length);
        int gap = 0;
        for (int i = start; i < reading.limit(start) && gap <= WIDEST_GAP; i++) {
            char c = reading.at(i);
            if (IdText.isAscii(c)) {
                out.append(c);
                gap = 0;
                if (out.length() == length) {
                    String value = out.toString().toUpperCase(Locale.ROOT);
                    return Reading.isWord(reading.at(i + 1)) ? null : new IdText(value, start, i + 1);
                }
            } else if (NumberSpan.isSeparator(c)) {
                gap++;
            } else {
                return null;
            }
        }
        return null;
    }
}
