package org.tocsin.respond.severity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tocsin.model.Category;
import org.tocsin.model.DataClass;
import org.tocsin.respond.severity.Circumstances.Availability;
import org.tocsin.respond.severity.Circumstances.Confidentiality;
import org.tocsin.respond.severity.Circumstances.Integrity;

/** Worked examples of ENISA's method for a hospital, each from what a document shows to the band. */
class EnisaOraclesTest {
    private static final Circumstances WITH_OUTAGE =
            new Circumstances(Confidentiality.PUBLISHED, Integrity.INTACT, Availability.TEMPORARY, true);

    private final Rater rater = Rater.standard();

    @Test
    void fullMedicalResultAndIdentity_publishedByCriminals_twoMonthsOutage_is525VeryHigh() {
        Severity severity = rater.rate(medicalResult(), People.adult(), WITH_OUTAGE);

        assertThat(severity.score()).isEqualTo("5.25");
        assertThat(severity.band()).isEqualTo(Band.VERY_HIGH);
    }

    @Test
    void fullMedicalResultAndIdentity_confidentialityOnly_is500VeryHigh() {
        Severity severity = rater.rate(medicalResult(), People.adult());

        assertThat(severity.context()).isEqualTo(4);
        assertThat(severity.identification()).isEqualTo(Identification.MAXIMUM);
        assertThat(severity.score()).isEqualTo("5.00");
        assertThat(severity.band()).isEqualTo(Band.VERY_HIGH);
    }

    @Test
    void hadAnEmergencyBloodTest_withFullIdentity_is300High() {
        Shown onASchedule =
                People.shown(Category.APPOINTMENTS, DataClass.IDENTITY, DataClass.CONTACT, DataClass.HEALTH);

        Severity severity = rater.rate(onASchedule, People.adult());

        assertThat(severity.context()).isEqualTo(2);
        assertThat(severity.score()).isEqualTo("3.00");
        assertThat(severity.band()).isEqualTo(Band.HIGH);
    }

    @Test
    void nameAndAddressOnly_published_is200Medium() {
        Shown inAList = People.shown(Category.DIRECTORY, DataClass.IDENTITY, DataClass.CONTACT);

        Severity severity = rater.rate(inAList, People.adult());

        assertThat(severity.score()).isEqualTo("2.00");
        assertThat(severity.band()).isEqualTo(Band.MEDIUM);
    }

    @Test
    void firstNameOnly_inALetter_is125Low() {
        Shown inALetter = People.shown(Category.CORRESPONDENCE, Shown.Name.PART, false, DataClass.IDENTITY);

        Severity severity = rater.rate(inALetter, People.adult());

        assertThat(severity.identification()).isEqualTo(Identification.NEGLIGIBLE);
        assertThat(severity.score()).isEqualTo("1.25");
        assertThat(severity.band()).isEqualTo(Band.LOW);
    }

    @Test
    void everyFullyIdentifiedPerson_inACriminalPublication_isAtLeastMedium() {
        for (Category category : Category.values()) {
            for (DataClass shown : DataClass.values()) {
                Shown one = People.shown(category, DataClass.IDENTITY, DataClass.CONTACT, shown);

                assertThat(rater.rate(one, People.adult()).band())
                        .as("%s in %s", shown, category)
                        .isGreaterThanOrEqualTo(Band.MEDIUM);
            }
        }
    }

    @Test
    void greatestSeverity_is600() {
        Circumstances worst =
                new Circumstances(Confidentiality.PUBLISHED, Integrity.NOT_RECOVERABLE, Availability.PERMANENT, true);

        assertThat(rater.rate(4, Severity.Cause.DATA, Identification.MAXIMUM, worst)
                        .score())
                .isEqualTo("6.00");
    }

    @Test
    void bands_beginAtTwoThreeAndFour() {
        Enisa enisa = Enisa.standard();

        assertThat(enisa.band(7)).isEqualTo(Band.LOW);
        assertThat(enisa.band(8)).isEqualTo(Band.MEDIUM);
        assertThat(enisa.band(11)).isEqualTo(Band.MEDIUM);
        assertThat(enisa.band(12)).isEqualTo(Band.HIGH);
        assertThat(enisa.band(15)).isEqualTo(Band.HIGH);
        assertThat(enisa.band(16)).isEqualTo(Band.VERY_HIGH);
    }

    @Test
    void circumstances_areAddedOneByOne() {
        Enisa enisa = Enisa.standard();

        assertThat(enisa.quarters(circumstances(Confidentiality.NO_EVIDENCE, Integrity.INTACT, false)))
                .isZero();
        assertThat(enisa.quarters(circumstances(Confidentiality.KNOWN_RECIPIENTS, Integrity.INTACT, false)))
                .isEqualTo(1);
        assertThat(enisa.quarters(circumstances(Confidentiality.PUBLISHED, Integrity.RECOVERABLE, true)))
                .isEqualTo(2 + 1 + 2);
    }

    private static Circumstances circumstances(Confidentiality c, Integrity i, boolean malicious) {
        return new Circumstances(c, i, Availability.RECOVERED, malicious);
    }

    private static Shown medicalResult() {
        return People.shown(Category.LABORATORY, DataClass.IDENTITY, DataClass.HEALTH);
    }
}
