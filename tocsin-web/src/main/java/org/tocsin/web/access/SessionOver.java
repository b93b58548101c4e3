package org.tocsin.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.security.web.session.SessionInformationExpiredEvent;
import org.springframework.security.web.session.SessionInformationExpiredStrategy;

/**
 * What happens to a request of somebody who is signed in no more, or whose page was open longer than its session: they sign in again
 * and find themselves where they were. Nothing is done in between, so an answer that was pressed is given again on the same doubt.
 */
final class SessionOver implements AuthenticationEntryPoint, AccessDeniedHandler, SessionInformationExpiredStrategy {
    private static final String FORM = "/sign-in";

    /** Where Spring Security looks for the page to go to after the sign-in. */
    private static final String WANTED = "SPRING_SECURITY_SAVED_REQUEST";

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, @Nullable AuthenticationException failure)
            throws IOException {
        askToSignIn(request, response, request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid());
    }

    @Override
    public void onExpiredSessionDetected(SessionInformationExpiredEvent event) throws IOException {
        askToSignIn(event.getRequest(), event.getResponse(), true);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        boolean stale = denied instanceof CsrfException;
        if (stale && Member.of(SecurityContextHolder.getContext().getAuthentication()) == null) {
            askToSignIn(request, response, true);
        } else if (stale && isPart(request)) {
            // signed in anew in another window: the page is shown again with the secret word of now
            response.setHeader("HX-Refresh", "true");
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else {
            request.setAttribute(Stale.ATTRIBUTE, stale);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static void askToSignIn(HttpServletRequest request, HttpServletResponse response, boolean again)
            throws IOException {
        String path = request.getRequestURI();
        if (path.startsWith("/api/")) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        String form = again || isPart(request) ? FORM + "?again" : FORM;
        if (isPart(request)) {
            want(request, page(request.getHeader("HX-Current-URL")));
            // a part of a page is not swapped with the form: the whole page goes there
            response.setHeader("HX-Redirect", form);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        if (again || !request.getMethod().equals("GET")) {
            String query = request.getQueryString();
            want(request, page(query == null ? path : path + '?' + query));
        }
        response.sendRedirect(form);
    }

    private static boolean isPart(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    private static void want(HttpServletRequest request, String page) {
        request.getSession().setAttribute(WANTED, new SimpleSavedRequest(page));
    }

    /** A page of ours and what it was asked for, in words of the result tables and numbers; the first page for anything else. */
    private static String page(@Nullable String address) {
        try {
            URI given = URI.create(address == null ? "/" : address);
            String path = given.getRawPath() == null ? "" : given.getRawPath();
            String query = given.getRawQuery() == null ? "" : '?' + given.getRawQuery();
            // "/sign-out" and the like are no pages: nobody may ask to see them
            boolean ours = !path.equals(FORM) && Rights.allow(path, EnumSet.allOf(Rights.Role.class));
            return ours ? path + (query.matches("\\?[a-z0-9_=&-]*") ? query : "") : "/";
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }
}
