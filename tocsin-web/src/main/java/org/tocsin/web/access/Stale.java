package org.tocsin.web.access;

import jakarta.servlet.http.HttpServletRequest;

/** Whether a form was refused because its page was open too long, and not for lack of rights. */
public final class Stale {
    static final String ATTRIBUTE = "org.tocsin.web.stale";

    private Stale() {}

    /** Whether this request was. */
    public static boolean is(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(ATTRIBUTE));
    }
}
