package org.tocsin.detect.trait;

import org.tocsin.model.Check;
import org.tocsin.model.TraitType;

/** The number and the birth date in the machine-readable lines of identity documents. */
final class MrzDetector implements Detector {
    private static final String RULE = "mrz";
    private final int referenceYear;

    MrzDetector(int referenceYear) {
        this.referenceYear = referenceYear;
    }

    @Override
    public void find(Reading reading, Findings findings) {
        if (reading.text().indexOf('<') < 0 && reading.text().indexOf('«') < 0) {
            return;
        }
        for (LocatedMrz found : LocatedMrz.in(reading.text())) {
            Mrz mrz = found.mrz();
            Check check = mrz.isValid() ? Check.VALID : Check.INVALID;
            findings.add(
                    TraitType.ID_DOCUMENT,
                    mrz.documentNumber(),
                    found.numberStart(),
                    found.numberEnd(),
                    check,
                    RULE,
                    100);
            findings.add(
                    TraitType.BIRTH_DATE,
                    mrz.birthDateIso(referenceYear),
                    found.birthStart(),
                    found.birthEnd(),
                    check,
                    RULE,
                    100);
        }
    }
}
