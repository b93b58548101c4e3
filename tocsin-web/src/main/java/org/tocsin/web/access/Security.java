package org.tocsin.web.access;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.authentication.builders.AuthenticationManagerBuilder;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.tocsin.web.Serving;

/** Sign-in, rights and headers. */
@Configuration(proxyBeanMethods = false)
class Security {
    /** Nothing but our own files; no script or style inside a page; nobody may frame us. */
    static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                    + " font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /** Sessions that one account may have at once; one more ends the oldest. */
    private static final int SESSIONS = 3;

    @Bean
    SessionRegistry sessionRegistry() {
        return new SessionRegistryImpl();
    }

    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }

    /** Programs: a token in each request and nothing else; no session or cookie counts, so no forged request can use one. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, TokenFilter tokens) throws Exception {
        http.securityMatcher(PathPatternRequestMatcher.withDefaults().matcher("/api/**"))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(Security::rights)
                .exceptionHandling(e -> e.authenticationEntryPoint((request, response, failure) -> {
                    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                    response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
                }))
                .addFilterBefore(tokens, AuthorizationFilter.class);
        return headers(http).build();
    }

    /** People: a form, a session, a secret word in each form. */
    @Bean
    @Order(2)
    SecurityFilterChain people(
            HttpSecurity http,
            SignIn signIn,
            StillAllowed stillAllowed,
            SessionRegistry sessions,
            Serving serving,
            ObjectProvider<ClientRegistrationRepository> providers,
            SignOnAccounts signOn)
            throws Exception {
        // no parent: with one each wrong password would be tried, and counted, twice
        http.getSharedObject(AuthenticationManagerBuilder.class).parentAuthenticationManager(null);
        SessionOver over = new SessionOver();
        http.authenticationProvider(signIn)
                .authorizeHttpRequests(Security::rights)
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("name")
                        .defaultSuccessUrl("/", false)
                        .failureHandler(new SignInFailure()))
                .logout(out -> out.logoutUrl("/sign-out")
                        .logoutSuccessUrl("/sign-in?bye")
                        .deleteCookies("tocsin"))
                .sessionManagement(s -> s.sessionFixation(f -> f.changeSessionId())
                        .maximumSessions(SESSIONS)
                        .expiredSessionStrategy(over)
                        .sessionRegistry(sessions))
                .exceptionHandling(e -> e.authenticationEntryPoint(over).accessDeniedHandler(over))
                .addFilterBefore(stillAllowed, AuthorizationFilter.class);
        if (providers.getIfAvailable() != null) {
            signOn(http, new SignOnFailure(serving), signOn);
        }
        return headers(http).build();
    }

    private static void signOn(HttpSecurity http, SignOnFailure failure, SignOnAccounts accounts) throws Exception {
        http.oauth2Login(login -> login.loginPage("/sign-in")
                .tokenEndpoint(token -> token.accessTokenResponseClient(Patience.tokens()))
                .userInfoEndpoint(user -> user.oidcUserService(accounts))
                .defaultSuccessUrl("/", false)
                .failureHandler(failure)
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                        // the provider may be away already when it is to be asked
                        filter.setAuthenticationFailureHandler(failure);
                        return filter;
                    }
                }));
    }

    private static void rights(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        for (Rights.Line line : Rights.lines()) {
            var asked = requests.requestMatchers(matcher(line.method(), line.pattern()));
            if (line.roles().isEmpty()) {
                asked.permitAll();
            } else {
                asked.hasAnyAuthority(
                        line.roles().stream().map(Rights.Role::name).toArray(String[]::new));
            }
        }
        requests.anyRequest().denyAll();
    }

    private static RequestMatcher matcher(@Nullable HttpMethod method, String pattern) {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        return method == null ? paths.matcher(pattern) : paths.matcher(method, pattern);
    }

    private static HttpSecurity headers(HttpSecurity http) throws Exception {
        return http.headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                .frameOptions(frame -> frame.deny())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .crossOriginOpenerPolicy(coop -> coop.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(corp -> corp.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), microphone=(), geolocation=(), clipboard-read=()"))
                .cacheControl(Customizer.withDefaults())
                .httpStrictTransportSecurity(
                        hsts -> hsts.maxAgeInSeconds(31_536_000).includeSubDomains(false)));
    }
}
