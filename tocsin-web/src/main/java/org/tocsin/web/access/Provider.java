package org.tocsin.web.access;

import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.tocsin.ports.CaseException;
import org.tocsin.web.Loopback;
import org.tocsin.web.Serving;

/** Single sign-on where it is configured. */
@Configuration(proxyBeanMethods = false)
@Conditional(Provider.Configured.class)
class Provider {
    /** Name of the provider in addresses. */
    static final String NAME = "provider";

    @Bean
    ClientRegistrationRepository providers(Serving serving, Clock clock) {
        Serving.SignOn provider = serving.provider();
        if (provider == null) {
            throw new IllegalStateException("no provider is configured");
        }
        if (!isProtected(provider.issuer())) {
            throw new CaseException("the issuer of single sign-on must be an address of https.");
        }
        return new Discovery(provider, serving, clock);
    }

    /** Keys and secrets travel to and from it: in clear only inside this machine. */
    private static boolean isProtected(String issuer) {
        try {
            URI address = URI.create(issuer);
            boolean own =
                    "http".equals(address.getScheme()) && address.getHost() != null && Loopback.is(address.getHost());
            return own || ("https".equals(address.getScheme()) && address.getHost() != null);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether a provider is configured. */
    static final class Configured implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            Object serving = context.getBeanFactory() == null
                    ? null
                    : context.getBeanFactory().getSingleton("serving");
            return provider(serving) != null;
        }

        private static Serving.@Nullable SignOn provider(@Nullable Object serving) {
            return serving instanceof Serving known ? known.provider() : null;
        }
    }
}
