package org.tocsin.web.accounts;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tocsin.ports.AccountStore.Account;
import org.tocsin.ports.AccountStore.Token;
import org.tocsin.ports.CaseStore;
import org.tocsin.web.access.Member;

/** Tokens with which programs act for accounts: made, listed without their secrets, ended. */
@Controller
final class TokensPage {
    /** After so many days a token ends at the latest. */
    static final int MOST_DAYS = 90;

    private static final int LONGEST = 80;
    private static final int SECRET_BYTES = 32;
    private static final int SHOWN_LETTERS = 4;
    private static final List<String> SCOPES = List.of("read", "decide");

    private final CaseStore store;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    TokensPage(CaseStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** A token as it is listed. */
    public record Row(Token token, String account, boolean lasts) {}

    @GetMapping("/accounts/tokens")
    String list(Model model) {
        List<Account> accounts = store.accounts().all();
        long now = clock.millis();
        model.addAttribute(
                "tokens",
                store.accounts().tokens().stream()
                        .map(t -> new Row(t, shown(accounts, t.account()), t.ends() > now))
                        .toList());
        model.addAttribute("accounts", accounts.stream().filter(Account::active).toList());
        model.addAttribute("scopes", SCOPES);
        model.addAttribute("days", MOST_DAYS);
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("first", today.plusDays(1));
        model.addAttribute("last", today.plusDays(MOST_DAYS));
        return "tokens";
    }

    private static String shown(List<Account> accounts, int number) {
        return accounts.stream()
                .filter(a -> a.number() == number)
                .findFirst()
                .map(Account::shown)
                .orElse("");
    }

    @PostMapping("/accounts/tokens")
    String make(
            @RequestParam int account,
            @RequestParam String name,
            @RequestParam(required = false) @Nullable Set<String> scopes,
            @RequestParam String until,
            Authentication who,
            Model model) {
        Set<String> chosen = new LinkedHashSet<>(SCOPES);
        chosen.retainAll(scopes == null ? Set.of() : scopes);
        long ends = ends(until);
        String problem = problem(account, name, chosen, ends);
        if (problem.isEmpty()) {
            model.addAttribute("secret", keep(account, name.strip(), chosen, ends, who));
        } else {
            model.addAttribute("problem", problem);
        }
        return list(model);
    }

    /** The end of that day, in milliseconds since 1970; 0 if it is none, has passed or is too far. */
    private long ends(String until) {
        LocalDate today = LocalDate.now(clock);
        try {
            LocalDate day = LocalDate.parse(until);
            boolean near = day.isAfter(today) && !day.isAfter(today.plusDays(MOST_DAYS));
            return near ? day.atStartOfDay(clock.getZone()).toInstant().toEpochMilli() : 0;
        } catch (DateTimeParseException e) {
            return 0;
        }
    }

    private String problem(int account, String name, Set<String> scopes, long ends) {
        Optional<Account> found = store.accounts().account(account).filter(Account::active);
        if (found.isEmpty()) {
            return "token.account.wrong";
        }
        if (name.isBlank() || name.length() > LONGEST) {
            return "token.name.wrong";
        }
        if (scopes.isEmpty()) {
            return "token.scopes.none";
        }
        return ends == 0 ? "token.until.wrong" : "";
    }

    private String keep(int account, String name, Set<String> scopes, long ends, Authentication who) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Token token = new Token(0, account, name, scopes, ends, secret.substring(secret.length() - SHOWN_LETTERS));
        int number = store.accounts().addToken(token, secret.getBytes(StandardCharsets.UTF_8));
        store.journal()
                .append(
                        "token.made",
                        Map.of(
                                "token", Integer.toString(number),
                                "account", Integer.toString(account),
                                "by", Integer.toString(Member.required(who).account()),
                                "scopes", String.join(" ", scopes)));
        return secret;
    }

    @PostMapping("/accounts/tokens/{number}/end")
    String end(@PathVariable int number, Authentication who) {
        if (store.accounts().tokens().stream().noneMatch(t -> t.number() == number)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        store.accounts().endToken(number, clock.millis());
        String by = Integer.toString(Member.required(who).account());
        store.journal().append("token.ended", Map.of("token", Integer.toString(number), "by", by));
        return "redirect:/accounts/tokens";
    }
}
