package org.tocsin.web.access;

import java.io.Serial;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.tocsin.web.Serving;

/**
 * What the provider of single sign-on says of itself (OpenID Connect Discovery 1.0), asked when it is first needed. While it does not
 * answer, those who have a password here still enter; it is asked again, but not more than once in a few seconds.
 */
final class Discovery implements ClientRegistrationRepository {
    private static final long REST_MILLIS = 5_000;

    private final Serving.SignOn provider;
    private final Clock clock;
    private final Serving serving;
    private @Nullable ClientRegistration known;
    private long next;

    Discovery(Serving.SignOn provider, Serving serving, Clock clock) {
        this.provider = provider;
        this.serving = serving;
        this.clock = clock;
    }

    /** The provider did not describe itself. */
    static final class AwayException extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        AwayException(@Nullable Throwable cause) {
            super("the provider of single sign-on does not describe itself", cause);
        }
    }

    /** @throws AwayException if it is not known yet and does not answer */
    @Override
    public synchronized @Nullable ClientRegistration findByRegistrationId(String name) {
        if (!name.equals(Provider.NAME)) {
            return null;
        }
        ClientRegistration before = known;
        if (before != null) {
            return before;
        }
        if (clock.millis() < next) {
            throw new AwayException(null);
        }
        try {
            ClientRegistration asked = registration();
            known = asked;
            return asked;
        } catch (RuntimeException e) {
            next = clock.millis() + REST_MILLIS;
            serving.told()
                    .accept("the provider of single sign-on at " + provider.issuer()
                            + " does not describe itself: check its address and that this machine reaches it. Accounts with"
                            + " a password can sign in meanwhile.");
            throw new AwayException(e);
        }
    }

    private ClientRegistration registration() {
        return ClientRegistrations.fromOidcIssuerLocation(provider.issuer())
                .registrationId(Provider.NAME)
                .clientId(provider.client())
                .clientSecret(provider.secret())
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .scope("openid", "profile")
                .build();
    }
}
