package org.tocsin.portal.format;

/** A bundle cannot be made or read; the message says why and what to do, and names nobody. */
public final class BundleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With this message. */
    public BundleException(String message) {
        super(message);
    }

    /** With this message and its cause. */
    public BundleException(String message, Throwable cause) {
        super(message, cause);
    }
}
