package org.tocsin.respond.severity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.model.Category;
import org.tocsin.model.DataClass;
import org.tocsin.model.Population;
import org.tocsin.model.Role;
import org.tocsin.ports.ResultStore;
import org.tocsin.respond.severity.Severity.Cause;
import org.tocsin.respond.severity.Traits.Age;
import org.tocsin.respond.severity.Traits.Mark;

/** The data processing context and the ease of identification, where ENISA leaves a judgement. */
class RaterTest {
    private final Rater rater = Rater.standard();

    @Test
    void bill_countsLessThanSalary() {
        assertThat(context(People.shown(Category.INVOICE, DataClass.IDENTITY, DataClass.FINANCIAL)))
                .isEqualTo(2);
        assertThat(context(People.shown(Category.PAYROLL, DataClass.IDENTITY, DataClass.FINANCIAL)))
                .isEqualTo(3);
    }

    @Test
    void salaryWithCopyOfIdentityCard_isEnoughForFraud() {
        Shown shown = People.gathered(List.of(
                document(1, Category.PAYROLL, DataClass.IDENTITY, DataClass.FINANCIAL),
                document(2, Category.IDENTITY_DOCUMENT, DataClass.IDENTITY, DataClass.IDENTITY_DOCUMENT)));

        Severity severity = rater.rate(shown, People.adult());

        assertThat(severity.context()).isEqualTo(4);
        assertThat(severity.cause()).isEqualTo(Cause.FRAUD);
    }

    @Test
    void sensitiveWardOnASchedule_countsMoreThanAnyWard() {
        Shown psychiatry =
                People.shown(Category.APPOINTMENTS, DataClass.IDENTITY, DataClass.HEALTH, DataClass.HEALTH_SENSITIVE);

        assertThat(context(psychiatry)).isEqualTo(3);
    }

    @Test
    void scheduleWithoutAnythingMedical_isBehavioural() {
        assertThat(context(People.shown(Category.APPOINTMENTS, DataClass.IDENTITY)))
                .isEqualTo(2);
    }

    @Test
    void doctorOnASchedule_showsNothingOfOwnHabits() {
        Shown doctor = People.gathered(List.of(People.exposure(
                1, Category.APPOINTMENTS, Role.PRACTITIONER, Shown.Name.WHOLE, false, DataClass.EMPLOYMENT)));

        assertThat(context(doctor)).isEqualTo(1);
    }

    @Test
    void manySimpleData_areRaisedByOneStep() {
        Shown much = People.shown(
                Category.HR, DataClass.IDENTITY, DataClass.CONTACT, DataClass.NATIONAL_ID, DataClass.FAMILY);

        Severity severity = rater.rate(much, People.adult());

        assertThat(severity.context()).isEqualTo(2);
        assertThat(severity.cause()).isEqualTo(Cause.VOLUME);
    }

    @Test
    void manyDocuments_areRaisedByOneStep() {
        List<ResultStore.ExposureRow> documents = new ArrayList<>();
        for (int item = 1; item <= 10; item++) {
            documents.add(document(item, Category.DIRECTORY, DataClass.IDENTITY));
        }

        assertThat(context(People.gathered(documents.subList(0, 9)))).isEqualTo(1);
        assertThat(context(People.gathered(documents))).isEqualTo(2);
    }

    @Test
    void credentials_countAsWhatTheyOpen() {
        Shown shown = People.shown(Category.CREDENTIALS, DataClass.IDENTITY, DataClass.CREDENTIALS);

        assertThat(rater.rate(shown, People.adult()).context()).isEqualTo(4);
        assertThat(rater.rate(shown, People.person(Population.STAFF, Age.ADULT)).context())
                .isEqualTo(2);
    }

    @Test
    void addressOfSomebodyWhoHides_isCritical() {
        Shown shown = People.shown(Category.DIRECTORY, DataClass.IDENTITY, DataClass.CONTACT);

        Severity severity = rater.rate(shown, People.adult(Mark.SECRET_ADDRESS));

        assertThat(severity.context()).isEqualTo(4);
        assertThat(severity.cause()).isEqualTo(Cause.SAFETY);
    }

    @Test
    void childWhoCanBeFound_isCritical_childWhoseNameAloneIsShown_isNot() {
        Traits child = People.person(Population.PATIENT, Age.MINOR);

        assertThat(rater.rate(People.shown(Category.DIRECTORY, DataClass.IDENTITY, DataClass.CONTACT), child)
                        .context())
                .isEqualTo(4);
        assertThat(rater.rate(People.shown(Category.DIRECTORY, DataClass.IDENTITY), child)
                        .context())
                .isEqualTo(1);
    }

    @Test
    void nameAlone_identifiesByHowManyBearIt() {
        Shown named = People.shown(Category.DIRECTORY, Shown.Name.WHOLE, false, DataClass.IDENTITY);

        assertThat(ease(named, 1)).isEqualTo(Identification.SIGNIFICANT);
        assertThat(ease(named, 2)).isEqualTo(Identification.LIMITED);
        assertThat(ease(named, 10)).isEqualTo(Identification.LIMITED);
        assertThat(ease(named, 11)).isEqualTo(Identification.NEGLIGIBLE);
    }

    @Test
    void nameWithBirthDateNumberOrContact_identifies() {
        assertThat(ease(People.shown(Category.DIRECTORY, DataClass.IDENTITY), 50))
                .isEqualTo(Identification.MAXIMUM);
        for (DataClass more : List.of(DataClass.CONTACT, DataClass.NATIONAL_ID, DataClass.IDENTITY_DOCUMENT)) {
            Shown shown = People.shown(Category.DIRECTORY, Shown.Name.WHOLE, false, DataClass.IDENTITY, more);
            assertThat(ease(shown, 50)).as("%s", more).isEqualTo(Identification.MAXIMUM);
        }
    }

    @Test
    void numberWithoutName_identifiesByWhatItReveals() {
        assertThat(ease(code(DataClass.PATIENT_ID, DataClass.HEALTH), 1)).isEqualTo(Identification.NEGLIGIBLE);
        assertThat(ease(code(DataClass.NATIONAL_ID, DataClass.HEALTH), 1)).isEqualTo(Identification.SIGNIFICANT);
        assertThat(ease(code(DataClass.CONTACT), 1)).isEqualTo(Identification.SIGNIFICANT);
        assertThat(ease(code(DataClass.NATIONAL_ID, DataClass.CONTACT), 1)).isEqualTo(Identification.MAXIMUM);
    }

    private static Shown code(DataClass... classes) {
        return People.shown(Category.LABORATORY, Shown.Name.NONE, false, classes);
    }

    private static ResultStore.ExposureRow document(int item, Category category, DataClass... classes) {
        return People.exposure(item, category, Role.SUBJECT, Shown.Name.WHOLE, true, classes);
    }

    private int context(Shown shown) {
        return rater.rate(shown, People.adult()).context();
    }

    private Identification ease(Shown shown, int namesakes) {
        Traits adult = People.adult();
        return rater.rate(shown, new Traits(adult.population(), adult.age(), adult.marks(), namesakes))
                .identification();
    }
}
