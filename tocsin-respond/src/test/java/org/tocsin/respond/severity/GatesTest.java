package org.tocsin.respond.severity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tocsin.model.Category;
import org.tocsin.model.DataClass;
import org.tocsin.model.Population;
import org.tocsin.model.Role;
import org.tocsin.respond.severity.Traits.Age;
import org.tocsin.respond.severity.Traits.Mark;

/** Which notices wait for a human. */
class GatesTest {
    private static final Shown LIST = People.shown(Category.DIRECTORY, DataClass.IDENTITY);
    private static final Shown PSYCHIATRY =
            People.shown(Category.PSYCHIATRY, DataClass.IDENTITY, DataClass.HEALTH, DataClass.HEALTH_SENSITIVE);
    private static final Shown GYNAECOLOGY =
            People.shown(Category.GYNAECOLOGY, DataClass.IDENTITY, DataClass.HEALTH, DataClass.HEALTH_SENSITIVE);
    private static final Shown BIRTH =
            People.shown(Category.OBSTETRICS, DataClass.IDENTITY, DataClass.HEALTH, DataClass.HEALTH_SENSITIVE);

    @Test
    void adultPatientOnAList_isHeldByNothing() {
        assertThat(Gates.of(LIST, People.adult())).isEmpty();
    }

    @Test
    void deceased_isHeld_asTheRegistryOrAnAutopsySays() {
        assertThat(Gates.of(LIST, People.adult(Mark.DECEASED))).containsExactly(Gate.DECEASED);
        assertThat(Gates.of(People.shown(Category.AUTOPSY, DataClass.IDENTITY), People.adult()))
                .containsExactly(Gate.DECEASED);
    }

    @Test
    void minor_isHeld_withOrWithoutGuardian() {
        assertThat(Gates.of(LIST, child())).containsExactly(Gate.MINOR);
        assertThat(Gates.of(LIST, child(Mark.GUARDIAN))).containsExactly(Gate.MINOR);
    }

    @Test
    void protectedChild_isAChildInCare_protectedAdultIsNot() {
        assertThat(Gates.of(LIST, child(Mark.PROTECTED))).containsExactly(Gate.MINOR, Gate.CHILD_IN_CARE);
        assertThat(Gates.of(LIST, People.adult(Mark.PROTECTED))).containsExactly(Gate.PROTECTED_ADULT);
    }

    @Test
    void adultForWhomTheRegistryNamesAGuardian_isHeldAsProtected() {
        assertThat(Gates.of(LIST, People.adult(Mark.GUARDIAN))).containsExactly(Gate.PROTECTED_ADULT);
    }

    @Test
    void somebodyWhoJustTurned18_isHeldForThat_notAsProtected() {
        assertThat(Gates.of(LIST, People.adult(Mark.GUARDIAN, Mark.AROUND_MAJORITY)))
                .containsExactly(Gate.TURNS_18);
        assertThat(Gates.of(LIST, child(Mark.AROUND_MAJORITY))).containsExactly(Gate.MINOR, Gate.TURNS_18);
    }

    @Test
    void confidentialRow_isTakenForASecretAddress_inObstetricsForASecretBirthToo() {
        assertThat(Gates.of(LIST, People.adult(Mark.CONFIDENTIAL))).containsExactly(Gate.SECRET_ADDRESS);
        assertThat(Gates.of(BIRTH, People.adult(Mark.CONFIDENTIAL)))
                .containsExactly(Gate.SECRET_ADDRESS, Gate.SECRET_BIRTH);
    }

    @Test
    void secretBirthViolenceAndDetention_asTheRegistrySays_areHeld() {
        assertThat(Gates.of(LIST, People.adult(Mark.SECRET_BIRTH))).containsExactly(Gate.SECRET_BIRTH);
        assertThat(Gates.of(LIST, People.adult(Mark.VIOLENCE))).containsExactly(Gate.VIOLENCE);
        assertThat(Gates.of(LIST, People.adult(Mark.DETAINED))).containsExactly(Gate.DETAINED);
    }

    @Test
    void patientOfPsychiatry_isHeld_itsDoctorIsNot() {
        Shown doctor = People.gathered(List.of(People.exposure(
                1, Category.PSYCHIATRY, Role.PRACTITIONER, Shown.Name.WHOLE, false, DataClass.IDENTITY)));

        assertThat(Gates.of(PSYCHIATRY, People.adult())).containsExactly(Gate.SENSITIVE_CARE);
        assertThat(Gates.of(doctor, People.adult())).isEmpty();
    }

    @Test
    void sensitiveHealthInAnyOtherDocument_isHeld() {
        Shown letter = People.shown(
                Category.DISCHARGE_LETTER, DataClass.IDENTITY, DataClass.HEALTH, DataClass.HEALTH_SENSITIVE);

        assertThat(Gates.of(letter, People.adult())).containsExactly(Gate.SENSITIVE_CARE);
    }

    @Test
    void gynaecologyAndObstetrics_areHeldWhereMailboxOrHouseholdIsShared() {
        for (Shown shown : List.of(GYNAECOLOGY, BIRTH)) {
            assertThat(Gates.of(shown, People.adult())).isEmpty();
            for (Mark mark : Set.of(Mark.SHARED_HOUSEHOLD, Mark.SHARED_MAILBOX)) {
                assertThat(Gates.of(shown, People.adult(mark))).containsExactly(Gate.SHARED_HOUSEHOLD);
            }
        }
    }

    @Test
    void sharedHousehold_aloneHoldsNothing() {
        assertThat(Gates.of(LIST, People.adult(Mark.SHARED_HOUSEHOLD, Mark.SHARED_MAILBOX)))
                .isEmpty();
    }

    @Test
    void duplicateIdentityAndDoubtfulContact_areHeld() {
        assertThat(Gates.of(LIST, People.adult(Mark.SAME_HUMAN, Mark.DOUBTFUL_CONTACT)))
                .containsExactly(Gate.DUPLICATE_IDENTITY, Gate.DOUBTFUL_CONTACT);
    }

    @Test
    void nurseWhoIsAlsoAPatient_isHeldInBothRows() {
        Traits nurse = People.person(Population.STAFF, Age.ADULT, Mark.SAME_HUMAN, Mark.STAFF_TOO);
        Traits patient = People.adult(Mark.SAME_HUMAN, Mark.STAFF_TOO);

        assertThat(Gates.of(LIST, nurse)).containsExactly(Gate.DUPLICATE_IDENTITY, Gate.STAFF);
        assertThat(Gates.of(LIST, patient)).containsExactly(Gate.DUPLICATE_IDENTITY, Gate.STAFF);
    }

    @Test
    void headOfFinance_isHeldAsStaffAndAsImportant() {
        Traits head = People.person(Population.STAFF, Age.ADULT, Mark.IMPORTANT);

        assertThat(Gates.of(LIST, head)).containsExactly(Gate.STAFF, Gate.IMPORTANT_PERSON);
    }

    private static Traits child(Mark... marks) {
        return People.person(Population.PATIENT, Age.MINOR, marks);
    }
}
