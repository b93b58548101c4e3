package org.tocsin.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tocsin.ports.AccountStore.Account;
import org.tocsin.ports.CaseException;
import org.tocsin.web.Serving;
import org.tocsin.web.Site;

/** Sign-in by a provider of OpenID Connect, and all the ways in which its word is not enough. */
final class SingleSignOnTest {
    @TempDir
    static Path folder;

    private static InventedProvider provider;
    private static Site site;
    private static int subjects;

    /** Each test has somebody of its own. */
    private String subject = "";

    @BeforeAll
    static void serve() throws Exception {
        provider = new InventedProvider();
        site = new Site(folder, provider.signOn("roles"));
    }

    @BeforeEach
    void sit() {
        subject = "24828976" + ++subjects;
        provider.somebody = Map.of("sub", subject, "name", "Odile Verdurin", "roles", List.of("reviewer", "baker"));
        provider.forged = claims -> claims;
        provider.signing = InventedProvider.Signing.OWN_KEY;
        site.told().clear();
    }

    @AfterAll
    static void end() {
        site.close();
        provider.close();
    }

    private static URI place(HttpResponse<String> response) {
        return URI.create(response.headers().firstValue("Location").orElse("/"));
    }

    /** Goes to the provider and comes back; gives where the browser is sent in the end. */
    private static String enter(Site.Visitor visitor) throws Exception {
        HttpResponse<String> asked = visitor.get("/oauth2/authorization/provider");
        URI there = place(asked);
        if (!there.toString().startsWith(provider.issuer())) {
            return there.toString();
        }
        URI back = place(visitor.follow(there));
        return place(visitor.follow(back)).toString().replaceFirst("^http://[^/]+", "");
    }

    private Optional<Account> known(Site where) {
        return where.store().accounts().named("provider:" + subject);
    }

    private Account account() {
        return known(site).orElseThrow();
    }

    /** What the journal says of an account. */
    private static List<String> events(Account account) {
        String number = Integer.toString(account.number());
        List<String> events = new ArrayList<>();
        site.store().journal().forEach(entry -> {
            if (number.equals(entry.facts().get("account"))) {
                events.add(entry.event());
            }
        });
        return events;
    }

    @Test
    void somebody_whom_the_provider_knows_enters_with_the_roles_that_it_names() throws Exception {
        Site.Visitor odile = site.visitor();
        assertThat(odile.get("/sign-in").body()).contains("/oauth2/authorization/provider");
        assertThat(enter(odile)).isEqualTo("/");
        assertThat(odile.get("/account").body()).contains("Odile Verdurin").doesNotContain("name=\"old\"");
        assertThat(account().roles()).containsExactly("reviewer");
        assertThat(odile.get("/accounts").statusCode()).isEqualTo(403);
        assertThat(events(account())).containsExactly("account.made", "signin.done");
        assertThat(site.told()).isEmpty();
    }

    @Test
    void the_second_sign_in_finds_the_same_account_with_the_roles_of_now_and_its_own_rows() throws Exception {
        enter(site.visitor());
        int number = account().number();
        site.store().accounts().change(number, a -> a.with(a.roles(), Set.of(), Set.of("psychiatry"), true));
        provider.somebody = Map.of("sub", subject, "roles", "dpo investigator");
        Site.Visitor odile = site.visitor();
        assertThat(enter(odile)).isEqualTo("/");
        assertThat(account().number()).isEqualTo(number);
        assertThat(account().roles()).containsExactlyInAnyOrder("dpo", "investigator");
        assertThat(account().reserved()).containsExactly("psychiatry");
        assertThat(odile.get("/journal").statusCode()).isEqualTo(200);
    }

    @Test
    void roles_may_lie_inside_of_an_object_of_claims() throws Exception {
        provider.somebody = Map.of("sub", subject, "realm_access", Map.of("roles", List.of("analyst")));
        try (Site nested = new Site(folder.resolve("nested"), provider.signOn("realm_access.roles"))) {
            Site.Visitor visitor = nested.visitor();
            assertThat(enter(visitor)).isEqualTo("/");
            assertThat(visitor.get("/unread").statusCode()).isNotEqualTo(403);
            assertThat(known(nested).orElseThrow().roles()).containsExactly("analyst");
        }
    }

    @Test
    void somebody_to_whom_the_provider_gives_no_role_of_ours_stays_outside() throws Exception {
        provider.somebody = Map.of("sub", subject, "roles", List.of("baker"));
        Site.Visitor visitor = site.visitor();
        assertThat(enter(visitor)).isEqualTo("/sign-in?norole");
        assertThat(visitor.get("/sign-in?norole").body()).contains("you have no role here yet");
        assertThat(visitor.get("/").statusCode()).isEqualTo(302);
        assertThat(events(account())).containsExactly("account.made", "signin.refused");
    }

    @Test
    void without_a_claim_for_roles_an_administrator_gives_them_to_the_account() throws Exception {
        try (Site local = new Site(folder.resolve("local"), provider.signOn(""))) {
            assertThat(enter(local.visitor())).isEqualTo("/sign-in?norole");
            Account fresh = known(local).orElseThrow();
            assertThat(fresh.roles()).isEmpty();
            local.store()
                    .accounts()
                    .change(fresh.number(), a -> a.with(Set.of("investigator"), Set.of(), Set.of(), true));
            Site.Visitor visitor = local.visitor();
            assertThat(enter(visitor)).isEqualTo("/");
            assertThat(visitor.get("/journal").statusCode()).isEqualTo(200);
            assertThat(visitor.get("/people").statusCode()).isEqualTo(403);
            assertThat(known(local).orElseThrow().roles()).containsExactly("investigator");
        }
    }

    @Test
    void a_closed_account_stays_closed_and_an_open_session_of_it_ends() throws Exception {
        Site.Visitor odile = site.visitor();
        enter(odile);
        site.store().accounts().change(account().number(), a -> a.with(a.roles(), a.persons(), a.reserved(), false));
        assertThat(odile.get("/account").statusCode()).isEqualTo(302);
        assertThat(enter(site.visitor())).isEqualTo("/sign-in?closed");
        assertThat(account().active()).isFalse();
    }

    @Test
    void who_signs_out_is_out() throws Exception {
        Site.Visitor odile = site.visitor();
        enter(odile);
        assertThat(place(odile.post("/account", "/sign-out")).toString()).endsWith("/sign-in?bye");
        assertThat(odile.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void one_more_session_than_allowed_ends_the_oldest() throws Exception {
        Site.Visitor first = site.visitor();
        enter(first);
        for (int i = 0; i < 3; i++) {
            enter(site.visitor());
        }
        assertThat(place(first.get("/account")).toString()).endsWith("/sign-in?again");
    }

    /** What somebody between us and the provider, or another application's token, could try. */
    enum Forgery {
        NONCE(claims ->
                new JWTClaimsSet.Builder(claims).claim("nonce", "another").build()),
        ISSUER(claims ->
                new JWTClaimsSet.Builder(claims).issuer("http://127.0.0.1:1").build()),
        AUDIENCE(claims ->
                new JWTClaimsSet.Builder(claims).audience("another application").build()),
        EXPIRED(claims -> new JWTClaimsSet.Builder(claims)
                .claim("exp", Instant.now().minusSeconds(3_600).getEpochSecond())
                .claim("iat", Instant.now().minusSeconds(7_200).getEpochSecond())
                .build()),
        FOR_ANOTHER_PARTY(claims -> new JWTClaimsSet.Builder(claims)
                .audience(List.of(InventedProvider.CLIENT, "another"))
                .claim("azp", "another")
                .build()),
        NO_subject(claims -> new JWTClaimsSet.Builder(claims).subject(null).build()),
        OTHER_subject(claims -> new JWTClaimsSet.Builder(claims).subject("1").build()),
        UNSIGNED(claims -> claims),
        UNKNOWN_KEY(claims -> claims);

        private final UnaryOperator<JWTClaimsSet> change;

        Forgery(UnaryOperator<JWTClaimsSet> change) {
            this.change = change;
        }
    }

    @ParameterizedTest
    @EnumSource(Forgery.class)
    void a_token_that_is_not_meant_for_this_sign_in_opens_nothing(Forgery forgery) throws Exception {
        provider.forged = forgery.change;
        provider.signing = switch (forgery) {
            case UNSIGNED -> InventedProvider.Signing.NONE;
            case UNKNOWN_KEY -> InventedProvider.Signing.OTHER_KEY;
            default -> InventedProvider.Signing.OWN_KEY;
        };
        Site.Visitor visitor = site.visitor();
        assertThat(enter(visitor)).isEqualTo("/sign-in?provider");
        assertThat(visitor.get("/").statusCode()).isEqualTo(302);
        assertThat(known(site)).isEmpty();
        assertThat(site.told())
                .singleElement()
                .satisfies(line ->
                        assertThat(line).startsWith("single sign-on failed: ").doesNotContain("Odile"));
        assertThat(visitor.get("/sign-in?provider").body()).contains("did not succeed");
    }

    @Test
    void an_answer_that_nobody_asked_for_opens_nothing() throws Exception {
        Site.Visitor visitor = site.visitor();
        HttpResponse<String> answer = visitor.get("/login/oauth2/code/provider?code=abc&state=def");
        assertThat(place(answer).toString()).endsWith("/sign-in?again");
        assertThat(site.told()).isEmpty();
    }

    @Test
    void words_of_the_answer_never_reach_the_operator() throws Exception {
        Site.Visitor visitor = site.visitor();
        URI there = place(visitor.get("/oauth2/authorization/provider"));
        String state = there.getRawQuery().replaceFirst(".*state=([^&]+).*", "$1");
        visitor.get("/login/oauth2/code/provider?error=Verdurin%20Odile&error_description=x&state=" + state);
        assertThat(site.told()).containsExactly("single sign-on failed: unknown");
    }

    @Test
    void a_provider_that_is_away_is_said_to_be_and_asked_again_when_it_is_back() throws Exception {
        provider.away();
        try (Site late = new Site(folder.resolve("late"), provider.signOn("roles"))) {
            late.account("admin", "administrator");
            Site.Visitor visitor = late.visitor();
            assertThat(place(visitor.get("/oauth2/authorization/provider")).toString())
                    .endsWith("/sign-in?away");
            assertThat(visitor.get("/sign-in?away").body()).contains("does not answer");
            assertThat(late.told()).singleElement().asString().contains(provider.issuer(), "does not describe itself");
            assertThat(late.signedIn("admin").get("/accounts").statusCode()).isEqualTo(200);
            provider.back();
            String there = "";
            for (int tries = 0; tries < 120 && !there.startsWith(provider.issuer()); tries++) {
                Thread.sleep(100);
                there = place(visitor.get("/oauth2/authorization/provider")).toString();
            }
            assertThat(there).startsWith(provider.issuer() + "/authorize");
        }
    }

    @Test
    void a_provider_that_goes_away_in_the_middle_lets_nobody_in_and_everybody_try_again() throws Exception {
        Site.Visitor visitor = site.visitor();
        URI back = place(visitor.follow(place(visitor.get("/oauth2/authorization/provider"))));
        provider.away();
        assertThat(place(visitor.follow(back)).toString()).endsWith("/sign-in?provider");
        provider.back();
        assertThat(enter(visitor)).isEqualTo("/");
    }

    @Test
    void a_provider_in_clear_on_another_machine_is_refused_at_the_start() {
        Serving.SignOn clear = new Serving.SignOn("http://login.hospital.example", "tocsin", "x", "roles");
        assertThatThrownBy(() -> new Site(folder.resolve("clear"), clear))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("https");
    }

    @Test
    void a_password_account_still_enters_where_a_provider_is_configured_and_is_locked_after_five_wrong_ones()
            throws Exception {
        site.account("ada", "administrator");
        assertThat(site.signedIn("ada").get("/accounts").statusCode()).isEqualTo(200);
        for (int i = 0; i < 4; i++) {
            assertThat(place(site.visitor().post("/sign-in", "/sign-in", "name", "ada", "password", "wrong"))
                            .toString())
                    .endsWith("/sign-in?wrong");
        }
        assertThat(place(site.visitor().post("/sign-in", "/sign-in", "name", "ada", "password", "wrong"))
                        .toString())
                .endsWith("/sign-in?locked");
    }
}
