package org.tocsin.classify;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Category;
import org.tocsin.model.DataClass;

/**
 * A line of a data-class vocabulary.
 *
 * @param dataClass what it shows; null for words that only say whether a list speaks of staff or of patients
 * @param kind      where it counts
 * @param phrase    the phrase as the vocabulary writes it
 */
record ClassWord(@Nullable DataClass dataClass, Kind kind, String phrase) {
    private static final Set<Category> NOT_OF_CARE = EnumSet.of(
            Category.INVOICE,
            Category.APPOINTMENTS,
            Category.HR,
            Category.PAYROLL,
            Category.CONTRACT,
            Category.DIRECTORY,
            Category.CREDENTIALS,
            Category.IDENTITY_DOCUMENT,
            Category.OTHER);
    private static final Set<Category> OF_STAFF =
            EnumSet.of(Category.HR, Category.PAYROLL, Category.CONTRACT, Category.CREDENTIALS, Category.OTHER);
    private static final Set<Category> MAY_SPEAK_OF_WORK = EnumSet.of(
            Category.HR,
            Category.PAYROLL,
            Category.CONTRACT,
            Category.DIRECTORY,
            Category.APPOINTMENTS,
            Category.CREDENTIALS,
            Category.BENEFITS_APPLICATION,
            Category.CORRESPONDENCE,
            Category.IDENTITY_DOCUMENT,
            Category.OTHER);

    /** Where a word counts. */
    enum Kind {
        /** Anywhere. */
        PLAIN,
        /** Generic words of care: not on invoices, schedules, lists and staff papers. */
        CARE,
        /** Wards and specialties: not where they say in which ward somebody works. */
        DEPARTMENT,
        /** A column heading over a cell that is not empty. */
        COLUMN,
        /** A column heading for a ward or specialty. */
        COLUMNDEPARTMENT,
        /** Never, although a category vocabulary has it. */
        NEVER,
        /** Never by itself: a label of health codes, which show health where one stands behind it. */
        CODE,
        /** Says that a list speaks of staff. */
        STAFF,
        /** Says that a list speaks of patients. */
        PATIENT
    }

    /** Whether it counts in a document of this category. */
    boolean counts(Category category, boolean staff, boolean patient) {
        if (dataClass == DataClass.EMPLOYMENT) {
            return MAY_SPEAK_OF_WORK.contains(category) && (staff || !patient);
        }
        if (dataClass == DataClass.IDENTITY_DOCUMENT && category == Category.BENEFITS_APPLICATION) {
            // an application lists the papers that come with it: only a number or the copy itself shows one
            return false;
        }
        return switch (kind) {
            case PLAIN, COLUMN -> true;
            case CARE -> !NOT_OF_CARE.contains(category);
            case DEPARTMENT, COLUMNDEPARTMENT -> showsPatients(category, staff, patient);
            case NEVER, CODE, STAFF, PATIENT -> false;
        };
    }

    private static boolean showsPatients(Category category, boolean staff, boolean patient) {
        return switch (category) {
            case DIRECTORY -> patient && !staff;
            // whoever declares a birth is named with an occupation
            case IDENTITY_DOCUMENT -> false;
            case APPOINTMENTS -> patient || !staff;
            default -> !OF_STAFF.contains(category);
        };
    }
}
