package org.tocsin.web.api;

/** The results were drawn anew since something was shown. */
final class ResultsChangedException extends RuntimeException {
    private static final long serialVersionUID = 1;
}
