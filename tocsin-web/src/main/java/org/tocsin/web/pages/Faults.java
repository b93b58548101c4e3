package org.tocsin.web.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tocsin.ports.CaseAwayException;
import org.tocsin.ports.CaseException;
import org.tocsin.web.Serving;
import org.tocsin.web.access.Sent;
import org.tocsin.web.access.Stale;
import org.tocsin.web.api.Problems;

/**
 * What people see when something fails: plain words and a number. The operator is told the same number with the kind of failure and
 * its place in the code, never its message, which may quote a document; only of a database that is away, whose message names no person,
 * it is told which one and what to do.
 */
@Controller
final class Faults implements ErrorController {
    private static final String RETRY_SECONDS = "10";

    private final Serving serving;
    private final Problems problems;
    private final SecureRandom random = new SecureRandom();

    Faults(Serving serving, Problems problems) {
        this.serving = serving;
        this.problems = problems;
    }

    @RequestMapping("/error")
    Object explain(HttpServletRequest request, HttpServletResponse response, Locale locale, Model model) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        Throwable failure = root((Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        if (Problems.concerns(request)) {
            String number = failure == null ? null : told(failure);
            return problems.answer(
                    request, status, failure instanceof CaseException known ? known : null, number, locale);
        }
        String asked = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (status == HttpServletResponse.SC_METHOD_NOT_ALLOWED && isPage(request, asked)) {
            // where a form is sent to, asked for as a page: after a sign-in, a change of language, a bookmark
            return "redirect:" + before(asked);
        }
        if (failure instanceof CaseAwayException) {
            return away(request, response, asked, told(failure), model);
        }
        response.setStatus(status);
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            model.addAttribute("here", asked);
            return "wait";
        }
        model.addAttribute("kind", Stale.is(request) ? "stale" : kind(status));
        if (failure != null) {
            model.addAttribute("fault", told(failure));
            // Messages of our own exceptions about the case name no person and say what helps.
            model.addAttribute("remedy", failure instanceof CaseException ? failure.getMessage() : null);
        }
        return "fault";
    }

    /** The database is gone for a while: what became of what was sent, and the way back to the page it was sent from. */
    private static String away(
            HttpServletRequest request, HttpServletResponse response, String asked, String number, Model model) {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        String method = Problems.method(request);
        boolean page = method.equals("GET") || asked.equals("/sign-in");
        model.addAttribute("kind", "away");
        model.addAttribute("sent", Sent.by(request, method, asked).name().toLowerCase(Locale.ROOT));
        model.addAttribute("again", page ? asked : before(asked));
        model.addAttribute("fault", number);
        return "fault";
    }

    private static String before(String asked) {
        return asked.substring(0, Math.max(1, asked.lastIndexOf('/')));
    }

    private static boolean isPage(HttpServletRequest request, String asked) {
        return request.getMethod().equals("GET") && asked.startsWith("/") && !asked.startsWith("/api/");
    }

    /** The number under which the operator is told of a failure. */
    private String told(Throwable failure) {
        String number = HexFormat.of().toHexDigits(random.nextInt());
        String what = failure instanceof CaseAwayException
                ? failure.getMessage()
                : failure.getClass().getSimpleName() + place(failure);
        serving.told().accept("fault " + number + ": " + what);
        return number;
    }

    private static String kind(int status) {
        return switch (status) {
            case 401, 403 -> "refused";
            case 404, 405 -> "missing";
            case 400, 413, 415 -> "wrong";
            default -> "failed";
        };
    }

    private static @Nullable Throwable root(@Nullable Throwable failure) {
        Throwable cause = failure;
        while (cause != null && cause.getCause() != null && !(cause instanceof CaseException)) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static String place(Throwable failure) {
        for (StackTraceElement frame : failure.getStackTrace()) {
            if (frame.getClassName().startsWith("org.tocsin.")) {
                return " at " + frame.getClassName() + ':' + frame.getLineNumber();
            }
        }
        return "";
    }
}
