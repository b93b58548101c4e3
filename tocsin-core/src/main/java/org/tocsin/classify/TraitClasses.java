package org.tocsin.classify;

import java.util.EnumSet;
import org.tocsin.model.DataClass;
import org.tocsin.model.Mention;
import org.tocsin.model.TraitType;

/** Which kinds of personal data a trait is by itself. */
public final class TraitClasses {
    private TraitClasses() {}

    /** The kinds of data that the traits of a mention are. */
    public static EnumSet<DataClass> of(Mention mention) {
        EnumSet<DataClass> classes = EnumSet.noneOf(DataClass.class);
        // the number of a facility is public and says nothing about a human being
        mention.traits().stream()
                .filter(trait -> trait.type() != TraitType.FINESS)
                .forEach(trait -> classes.add(of(trait.type())));
        boolean professional = mention.has(TraitType.RPPS) || mention.has(TraitType.ADELI);
        if (classes.contains(DataClass.PATIENT_ID) && !professional) {
            // a further number beside a patient's own is the patient's too and no matricule
            classes.remove(DataClass.EMPLOYMENT);
        }
        return classes;
    }

    /** The kind of data that a trait is. */
    public static DataClass of(TraitType type) {
        return switch (type) {
            case NAME, BIRTH_DATE, BIRTH_PLACE, SEX, AGE -> DataClass.IDENTITY;
            case EMAIL, PHONE, ADDRESS, POSTAL_CITY -> DataClass.CONTACT;
            case NIR, NATIONAL_ID -> DataClass.NATIONAL_ID;
            case PATIENT_ID, STAY_ID -> DataClass.PATIENT_ID;
            case IBAN, CARD -> DataClass.FINANCIAL;
            case ID_DOCUMENT -> DataClass.IDENTITY_DOCUMENT;
            case CREDENTIAL -> DataClass.CREDENTIALS;
            // a practitioner's or staff member's number, or the facility in which one works
            case REGISTRY_ID, RPPS, ADELI, FINESS -> DataClass.EMPLOYMENT;
        };
    }
}
