package org.tocsin.detect.trait;

import java.time.Clock;
import java.util.List;
import org.tocsin.country.Countries;
import org.tocsin.model.FoundDate;
import org.tocsin.model.Passage;
import org.tocsin.model.Trait;
import org.tocsin.registry.PersonIndex;

/**
 * Finds every piece of identity in a passage except human names. Stateless and safe for many threads; the time is linear in
 * the length of the text.
 */
public final class TraitFinder {
    private final List<Detector> detectors;

    /** A finder whose reference year for ages and two-digit years is the current one. */
    public TraitFinder(PersonIndex index) {
        this(index, Countries.home());
    }

    /** The same with the national numbers of these countries. */
    public TraitFinder(PersonIndex index, Countries countries) {
        this(index, Clock.systemUTC(), countries);
    }

    /** A finder for France at a time that is told. */
    TraitFinder(PersonIndex index, Clock clock) {
        this(index, clock, Countries.home());
    }

    /**
     * A finder.
     *
     * @param countries whose national numbers are found
     * @param index whom the organisation knows
     * @param clock tells the year after which nobody is born and with which two-digit years end
     */
    TraitFinder(PersonIndex index, Clock clock, Countries countries) {
        DateDetector dates = new DateDetector(clock);
        this.detectors = List.of(
                new MrzDetector(dates.referenceYear()),
                new EmailDetector(),
                new MendedEmailDetector(index),
                new InsCodeDetector(),
                new CodeLineDetector(index),
                new NirDetector(index),
                new IbanDetector(),
                new RibFieldsDetector(),
                new RepairedNumberDetector(),
                new CardDetector(),
                new ProfessionalDetector(index),
                new RegistryIdDetector(index),
                new NationalNumberDetector(countries),
                new LabelledIdDetector(),
                new PaperNumberDetector(),
                new CompanyGuard(),
                new PhoneDetector(index),
                new DialledPhoneDetector(countries),
                new BirthDateDetector(index, dates),
                new WrittenBirthDateDetector(dates.referenceYear()),
                new BirthActDetector(dates.referenceYear()),
                new BirthDateInColumnsDetector(dates.referenceYear()),
                new BirthPlaceDetector(),
                new AddressDetector(index),
                new JoinedAddressDetector(),
                new AgeDetector(),
                new SexDetector(),
                new CredentialDetector(),
                new ToldSecretDetector(),
                new SecretDetector());
    }

    private TraitFinder(List<Detector> detectors) {
        this.detectors = detectors;
    }

    /**
     * A finder of NIRs, IBANs, phone numbers and e-mail addresses alone, to be measured beside programs that find no more. What it finds may
     * differ in rare cases: nothing else contends for the same characters.
     */
    public static TraitFinder ofNumbersAndMail(PersonIndex index) {
        return new TraitFinder(
                List.of(new EmailDetector(), new NirDetector(index), new IbanDetector(), new PhoneDetector(index)));
    }

    /** The traits of a passage in order of offset; none overlaps another. */
    public List<Trait> find(Passage passage) {
        return read(passage).traits();
    }

    /**
     * What was found in a passage.
     *
     * @param traits in order of offset; none overlaps another
     * @param dates  all dates, with what labels and columns say about them
     * @param plain  whether no columns speak of the dates: they are those that {@link DateDetector#dates(CharSequence)} finds in the text
     */
    public record Found(List<Trait> traits, List<FoundDate> dates, boolean plain) {}

    /** The traits of a passage, and the dates met on the way. */
    public Found read(Passage passage) {
        Reading reading = Reading.of(passage);
        Findings findings = new Findings();
        for (Detector detector : detectors) {
            detector.find(reading, findings);
        }
        List<FoundDate> dates = reading.dates();
        return new Found(
                findings.resolve(),
                dates == null ? List.of() : dates,
                dates != null && reading.columns().all().isEmpty());
    }
}
