package org.tocsin.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.tocsin.ports.CaseAwayException;

/** What became of what a request sent: what a page must say exactly when the case goes away in the middle. */
public enum Sent {
    /** It only asked. */
    NOTHING,
    /** It is not stored. */
    NOT_KEPT,
    /** It is stored; what should have been shown next is missing. */
    KEPT,
    /** Nobody knows; the case tells once it answers again. */
    UNKNOWN;

    private static final String ATTRIBUTE = "org.tocsin.web.sent";

    /** Where a form only asks, since what it holds may name somebody and must not stand in an address. */
    private static final List<String> ASKING =
            List.of("/sign-in", "/sign-out", "/language", "/people", "/documents", "/unknown", "/unread", "/export");

    /** Where all that is stored is stored in one step that is told by {@link #in}. */
    private static final List<String> IN_ONE_STEP = List.of("/review", "/api/review");

    /** Does the one step of the request of this thread that stores what was sent, and remembers what became of it. */
    public static <T> T in(Supplier<T> step) {
        remember(NOT_KEPT);
        try {
            T result = step.get();
            remember(KEPT);
            return result;
        } catch (CaseAwayException e) {
            remember(e.isOpen() ? UNKNOWN : NOT_KEPT);
            throw e;
        }
    }

    private static void remember(Sent sent) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(ATTRIBUTE, sent, RequestAttributes.SCOPE_REQUEST);
        }
    }

    /** Remembers that a request came no further than the door. */
    static void refused(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, NOT_KEPT);
    }

    /**
     * What became of it.
     *
     * @param method of the request that failed; one that is handed on to a page of faults has another
     * @param path   that it asked for
     */
    public static Sent by(HttpServletRequest request, String method, String path) {
        if (Rights.asks(method, path) || below(ASKING, path)) {
            return NOTHING;
        }
        if (request.getAttribute(ATTRIBUTE) instanceof Sent known) {
            return known;
        }
        return below(IN_ONE_STEP, path) ? NOT_KEPT : UNKNOWN;
    }

    private static boolean below(List<String> places, String path) {
        return places.stream().anyMatch(place -> path.equals(place) || path.startsWith(place + '/'));
    }
}
