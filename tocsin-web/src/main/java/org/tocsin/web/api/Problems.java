package org.tocsin.web.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.tocsin.ports.CaseAwayException;
import org.tocsin.ports.CaseException;
import org.tocsin.web.access.Program;
import org.tocsin.web.access.Sent;

/** Says to programs why something was not done. */
@Component
public final class Problems {
    /** The attribute of a request that holds the word of what was wrong with it. */
    static final String WORD = "org.tocsin.web.problem";

    /** The attribute of a request that holds the name of what was wrong in it. */
    static final String FIELD = "org.tocsin.web.field";

    /** Seconds after which a case that is made ready is asked for again, and one that cannot be reached. */
    private static final String SOON = "2";

    private static final String LATER = "30";

    private final MessageSource words;

    Problems(MessageSource words) {
        this.words = words;
    }

    /** Whether a request that failed was a program's. */
    public static boolean concerns(HttpServletRequest request) {
        return asked(request).startsWith("/api/");
    }

    /**
     * The answer to a request that failed.
     *
     * @param known  a failure of the case, whose message names no person and says what helps
     * @param number by which the operator was told, or null
     */
    public ResponseEntity<Problem> answer(
            HttpServletRequest request,
            int status,
            @Nullable CaseException known,
            @Nullable String number,
            Locale locale) {
        int code = known == null ? status : HttpStatus.SERVICE_UNAVAILABLE.value();
        String word = known == null ? word(request, code) : "unavailable";
        String general = words.getMessage("problem." + word, null, null, locale);
        String title = general == null ? words.getMessage("refused." + word, null, locale) : general;
        String remedy = words.getMessage("problem." + word + ".remedy", null, locale);
        boolean away = known instanceof CaseAwayException;
        Sent sent = away ? Sent.by(request, method(request), asked(request)) : Sent.NOTHING;
        String help =
                away ? words.getMessage("fault.away." + sent.name().toLowerCase(Locale.ROOT), null, locale) : remedy;
        Problem problem = new Problem(
                Problem.URN + word,
                title,
                code,
                away || known == null || known.getMessage() == null ? help : known.getMessage(),
                (String) request.getAttribute(FIELD),
                number,
                stored(sent));
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(code).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (code == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            answer.header(HttpHeaders.RETRY_AFTER, known == null ? SOON : LATER);
        }
        return answer.body(problem);
    }

    private static Problem.@Nullable Stored stored(Sent sent) {
        return switch (sent) {
            case NOTHING -> null;
            case NOT_KEPT -> Problem.Stored.NO;
            case KEPT -> Problem.Stored.YES;
            case UNKNOWN -> Problem.Stored.UNKNOWN;
        };
    }

    /** The method of a request that failed: the fault itself is asked for by another. */
    public static String method(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(RequestDispatcher.ERROR_METHOD));
    }

    private static String asked(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    }

    private static String word(HttpServletRequest request, int status) {
        if (request.getAttribute(WORD) instanceof String word) {
            return word;
        }
        return switch (status) {
            case 401 -> "token";
            case 403 -> request.getAttribute(Program.OUT_OF_SCOPE) == null ? "forbidden" : "scope";
            case 404 -> "missing";
            case 405 -> "method";
            case 406, 415 -> "media";
            case 413 -> "large";
            case 429 -> "too_many";
            case 503 -> "getting_ready";
            default -> status < 500 ? "wrong" : "failed";
        };
    }
}
