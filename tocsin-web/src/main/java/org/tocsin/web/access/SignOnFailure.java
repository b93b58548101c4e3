package org.tocsin.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.tocsin.web.Serving;

/** Says why the provider's word was not enough; the operator is told the kind of fault, by a code of the protocol alone. */
final class SignOnFailure implements AuthenticationFailureHandler {
    /** The provider knows the person, no role is theirs here. */
    static final String NO_ROLE = "no_role";

    /** The account here is closed. */
    static final String CLOSED = "closed";

    /** A sign-in that did not begin here, or too long ago: of interest to nobody. */
    private static final String NOT_BEGUN = "authorization_request_not_found";

    private final Serving serving;

    SignOnFailure(Serving serving) {
        this.serving = serving;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        response.sendRedirect("/sign-in?" + reason(failure));
    }

    private String reason(AuthenticationException failure) {
        if (failure.getCause() instanceof Discovery.AwayException) {
            return "away";
        }
        String code = failure instanceof OAuth2AuthenticationException known
                ? known.getError().getErrorCode()
                : "";
        return switch (code) {
            case NO_ROLE -> "norole";
            case CLOSED -> "closed";
            case NOT_BEGUN -> "again";
            default -> {
                // what comes with the code may be anybody's words
                serving.told().accept("single sign-on failed: " + (code.matches("[a-z_]{1,40}") ? code : "unknown"));
                yield "provider";
            }
        };
    }
}
