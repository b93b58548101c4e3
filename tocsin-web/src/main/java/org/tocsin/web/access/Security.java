package org.tocsin.web.access;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
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

    /** Programs: a token in each request, no session, so no forged request can use one. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, TokenFilter tokens) throws Exception {
        RequestMatcher bearer = request -> TokenFilter.secret(request) != null;
        http.securityMatcher(bearer)
                .csrf(csrf -> csrf.disable())
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(Security::rights)
                .exceptionHandling(e -> e.authenticationEntryPoint(
                        (request, response, failure) -> response.sendError(HttpServletResponse.SC_UNAUTHORIZED)))
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
        // a manager of its own: with a parent each wrong password would be tried, and counted, twice
        http.authenticationManager(new ProviderManager(signIn))
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
                        .expiredUrl("/sign-in?again")
                        .sessionRegistry(sessions))
                .exceptionHandling(e -> e.authenticationEntryPoint(askToSignIn()))
                .addFilterBefore(stillAllowed, AuthorizationFilter.class);
        if (providers.getIfAvailable() != null) {
            http.oauth2Login(login -> login.loginPage("/sign-in")
                    .userInfoEndpoint(user -> user.oidcUserService(signOn))
                    .failureUrl("/sign-in?wrong"));
        }
        return headers(http).build();
    }

    /** A part of a page that is asked for after the session ended sends the whole page to the sign-in form. */
    private static AuthenticationEntryPoint askToSignIn() {
        AuthenticationEntryPoint form = new LoginUrlAuthenticationEntryPoint("/sign-in");
        return (request, response, failure) -> {
            if (request.getHeader("HX-Request") != null) {
                response.setHeader("HX-Redirect", "/sign-in?again");
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            } else if (request.getRequestURI().startsWith("/api/")) {
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            } else {
                form.commence(request, response, failure);
            }
        };
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
