package org.tocsin.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.tocsin.review.Refusal;
import org.tocsin.review.RefusedException;
import org.tocsin.web.pages.Authority;
import org.tocsin.web.pictures.Opening;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Gives what was refused its status and says which field was wrong; {@link Problems} puts it into words. */
@RestControllerAdvice(basePackages = "org.tocsin.web.api")
final class Refusals {
    @ExceptionHandler
    void refused(RefusedException refused, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setAttribute(Problems.WORD, refused.refusal().name().toLowerCase(Locale.ROOT));
        response.sendError(status(refused.refusal()).value());
    }

    private static HttpStatus status(Refusal refusal) {
        return switch (refusal) {
            case OWN_CIRCLE, RESERVED -> HttpStatus.FORBIDDEN;
            case NO_CANDIDATE, NO_PERSON -> HttpStatus.UNPROCESSABLE_CONTENT;
            case CLAIMED, DECIDED_MEANWHILE, GONE, NOTHING_TO_UNDO, DECIDED_LATER, OLD_TABLES -> HttpStatus.CONFLICT;
        };
    }

    @ExceptionHandler
    void otherwise(ConflictException conflict, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setAttribute(Problems.WORD, conflict.word());
        response.sendError(HttpStatus.CONFLICT.value());
    }

    @ExceptionHandler
    void warned(Opening.WarnedException warned, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        otherwise(new ConflictException("warned"), request, response);
    }

    @ExceptionHandler
    void moment(Authority.WrongMomentException wrong, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        bad(wrong.field(), request, response);
    }

    @ExceptionHandler
    void changed(ResultsChangedException changed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setAttribute(Problems.WORD, "results_changed");
        response.sendError(HttpStatus.CONFLICT.value());
    }

    @ExceptionHandler
    void wrong(WrongFieldException wrong, HttpServletRequest request, HttpServletResponse response) throws IOException {
        bad(wrong.field(), request, response);
    }

    @ExceptionHandler
    void kind(MethodArgumentTypeMismatchException wrong, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        bad(wrong.getName(), request, response);
    }

    @ExceptionHandler
    void missing(
            MissingServletRequestParameterException wrong, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        bad(wrong.getParameterName(), request, response);
    }

    /** Only our own names of fields are repeated: what was sent may name somebody. */
    @ExceptionHandler
    void body(HttpMessageNotReadableException wrong, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        bad(field(wrong), request, response);
    }

    private static String field(Throwable wrong) {
        for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
            if (cause instanceof WrongFieldException known) {
                return known.field();
            }
        }
        if (wrong.getCause() instanceof JacksonException told && !(told instanceof UnrecognizedPropertyException)) {
            List<JacksonException.Reference> path = told.getPath();
            String last = path.isEmpty() ? null : path.get(path.size() - 1).getPropertyName();
            return last == null ? "" : last;
        }
        return "";
    }

    private static void bad(String field, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!field.isEmpty()) {
            request.setAttribute(Problems.FIELD, field);
        }
        response.sendError(HttpStatus.BAD_REQUEST.value());
    }
}
