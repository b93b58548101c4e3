package org.tocsin.expose;

import java.util.EnumSet;
import java.util.Set;
import org.tocsin.model.Category;
import org.tocsin.model.DataClass;

/** What the kind of a document alone shows about its subjects, whatever else stands in it. */
public final class CategoryClasses {
    private CategoryClasses() {}

    /** The kinds of data; possibly none. */
    public static Set<DataClass> implied(Category category) {
        return switch (category) {
            case PSYCHIATRY, GYNAECOLOGY, OBSTETRICS -> EnumSet.of(DataClass.HEALTH, DataClass.HEALTH_SENSITIVE);
            case PATHOLOGY,
                    RADIOLOGY,
                    LABORATORY,
                    OPERATIVE_REPORT,
                    ANAESTHESIA,
                    ENDOSCOPY,
                    AUTOPSY,
                    PRESCRIPTION,
                    DISCHARGE_LETTER,
                    EMERGENCY,
                    CONSULTATION -> EnumSet.of(DataClass.HEALTH);
            case BENEFITS_APPLICATION -> EnumSet.of(DataClass.BENEFITS);
            case IDENTITY_DOCUMENT -> EnumSet.of(DataClass.IDENTITY_DOCUMENT);
            case INVOICE -> EnumSet.of(DataClass.FINANCIAL);
            case PAYROLL -> EnumSet.of(DataClass.FINANCIAL, DataClass.EMPLOYMENT);
            case HR, CONTRACT -> EnumSet.of(DataClass.EMPLOYMENT);
            case CREDENTIALS -> EnumSet.of(DataClass.CREDENTIALS);
            case CORRESPONDENCE, DIRECTORY, APPOINTMENTS, OTHER -> EnumSet.noneOf(DataClass.class);
        };
    }
}
