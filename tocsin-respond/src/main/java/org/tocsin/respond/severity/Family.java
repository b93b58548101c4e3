package org.tocsin.respond.severity;

/** ENISA's families of data, ascending by what they count. */
enum Family {
    SIMPLE,
    BEHAVIOURAL,
    FINANCIAL,
    SENSITIVE
}
