package org.tocsin.web.access;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.tocsin.ports.CaseException;
import org.tocsin.web.Serving;

/** Single sign-on where it is configured. */
@Configuration(proxyBeanMethods = false)
@Conditional(Provider.Configured.class)
class Provider {
    /** Name of the provider in addresses. */
    static final String NAME = "provider";

    @Bean
    ClientRegistrationRepository providers(Serving serving) {
        Serving.SignOn provider = serving.provider();
        if (provider == null) {
            throw new IllegalStateException("no provider is configured");
        }
        return new InMemoryClientRegistrationRepository(registration(provider));
    }

    private static ClientRegistration registration(Serving.SignOn provider) {
        try {
            return ClientRegistrations.fromOidcIssuerLocation(provider.issuer())
                    .registrationId(NAME)
                    .clientId(provider.client())
                    .clientSecret(provider.secret())
                    .scope("openid", "profile")
                    .build();
        } catch (RuntimeException e) {
            throw new CaseException(
                    "the provider of single sign-on at " + provider.issuer()
                            + " does not describe itself: check its address and that this machine reaches it.",
                    e);
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
