package org.tocsin.respond.severity;

import java.util.Locale;

/** Why a notice waits for a human before anything is sent, in the order in which a human should look. */
public enum Gate {
    /** No letter in a dead person's name. */
    DECEASED,
    /** To the holders of parental authority; care kept from the parents must not show. */
    MINOR,
    /** Turns, or just turned, of age: the addressee changes. */
    TURNS_18,
    /** Withdrawn parental authority, or a child in care. */
    CHILD_IN_CARE,
    /** To the person and to the guardian. */
    PROTECTED_ADULT,
    /** A letter or its copy may tell the address. */
    SECRET_ADDRESS,
    /** A secret birth. */
    SECRET_BIRTH,
    /** A victim of violence. */
    VIOLENCE,
    /** Mail of detained people is opened. */
    DETAINED,
    /** Psychiatry, HIV, abortion, addiction, violence, genetics: a human call first. */
    SENSITIVE_CARE,
    /** Gynaecology or obstetrics, and another adult shares mailbox or household. */
    SHARED_HOUSEHOLD,
    /** Two registry rows of one human being. */
    DUPLICATE_IDENTITY,
    /** The contact may be somebody else's. */
    DOUBTFUL_CONTACT,
    /** Somebody of the organisation: a letter of its own. */
    STAFF,
    /** A head or somebody in finance: target of president fraud. */
    IMPORTANT_PERSON;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The word used in result tables. */
    public String word() {
        return word;
    }
}
