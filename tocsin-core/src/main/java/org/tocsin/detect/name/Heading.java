package org.tocsin.detect.name;

/** What a label or column heading announces. */
enum Heading {
    FULL,
    SURNAME,
    BIRTH,
    USED,
    GIVEN,
    END
}
