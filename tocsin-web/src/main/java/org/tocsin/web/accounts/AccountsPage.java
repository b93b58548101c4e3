package org.tocsin.web.accounts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
import org.tocsin.ports.CaseStore;
import org.tocsin.web.access.Member;
import org.tocsin.web.access.Rights;
import org.tocsin.web.access.SessionEnds;

/** Who may work on the case. */
@Controller
final class AccountsPage {
    /** Categories whose doubts can be kept for those who may see them. */
    static final List<String> RESERVED = List.of("psychiatry", "obstetrics", "gynaecology", "autopsy");

    private final CaseStore store;
    private final Passwords passwords;
    private final SessionEnds sessions;

    AccountsPage(CaseStore store, Passwords passwords, SessionEnds sessions) {
        this.store = store;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    @GetMapping("/accounts")
    String list(Model model) {
        model.addAttribute("accounts", store.accounts().all());
        model.addAttribute(
                "roles", Stream.of(Rights.Role.values()).map(Rights.Role::word).toList());
        model.addAttribute("least", Passwords.LEAST);
        return "accounts";
    }

    @PostMapping("/accounts")
    String make(
            @RequestParam String name,
            @RequestParam String shown,
            @RequestParam String password,
            @RequestParam String again,
            @RequestParam(required = false) @Nullable Set<String> roles,
            Model model) {
        Set<String> known = known(roles);
        String problem =
                known.isEmpty() ? "account.roles.none" : NewAccount.problem(name, shown, password, again, passwords);
        if (problem.isEmpty()) {
            Account fresh = Account.of(name.strip(), shown.strip(), passwords.hash(password), known, "");
            Optional<Integer> number = store.accounts().add(fresh);
            if (number.isPresent()) {
                tell("account.made", number.get(), known);
                return "redirect:/accounts";
            }
            problem = "account.name.taken";
        }
        model.addAttribute("problem", problem);
        model.addAttribute("chosen", known);
        model.addAttribute("name", name);
        model.addAttribute("shown", shown);
        return list(model);
    }

    private static Set<String> known(@Nullable Set<String> roles) {
        Set<String> known = new LinkedHashSet<>();
        for (Rights.Role role : Rights.Role.values()) {
            if (roles != null && roles.contains(role.word())) {
                known.add(role.word());
            }
        }
        return known;
    }

    private void tell(String event, int account, Set<String> roles) {
        store.journal().append(event, Map.of("account", Integer.toString(account), "roles", String.join(" ", roles)));
    }

    @GetMapping("/accounts/{number}")
    String edit(@PathVariable int number, Model model) {
        Account account =
                store.accounts().account(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("account", account);
        model.addAttribute("persons", ids(account.persons()));
        model.addAttribute("categories", RESERVED);
        list(model);
        return "account-edit";
    }

    private String ids(Set<Integer> persons) {
        return String.join(
                " ",
                persons.stream()
                        .sorted()
                        .map(n -> store.registry().person(n).id())
                        .toList());
    }

    @PostMapping("/accounts/{number}")
    String change(
            @PathVariable int number,
            @RequestParam(required = false) @Nullable Set<String> roles,
            @RequestParam(required = false) @Nullable Set<String> reserved,
            @RequestParam(defaultValue = "") String persons,
            @RequestParam(defaultValue = "false") boolean active,
            Authentication who,
            Model model) {
        Set<Integer> own = new LinkedHashSet<>();
        for (String id : persons.strip().split("[\\s,;]+", -1)) {
            int person = id.isEmpty() ? -1 : store.registry().numberOf(id);
            if (!id.isEmpty() && person < 0) {
                model.addAttribute("problem", "account.persons.unknown");
                return edit(number, model);
            }
            if (person >= 0) {
                own.add(person);
            }
        }
        Set<String> known = known(roles);
        if (Member.required(who).account() == number && !(active && known.contains("administrator"))) {
            // Nobody locks themselves out: somebody else must do it.
            model.addAttribute("problem", "account.own");
            return edit(number, model);
        }
        Set<String> kept = new LinkedHashSet<>(RESERVED);
        kept.retainAll(reserved == null ? Set.of() : reserved);
        store.accounts().change(number, a -> a.with(known, own, kept, active));
        tell(active ? "account.changed" : "account.closed", number, known);
        return "redirect:/accounts";
    }

    @PostMapping("/accounts/{number}/password")
    String password(@PathVariable int number, @RequestParam String password, @RequestParam String again, Model model) {
        Account account =
                store.accounts().account(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String problem = NewAccount.password(password, again, account.name(), passwords);
        if (!problem.isEmpty()) {
            model.addAttribute("problem", problem);
            return edit(number, model);
        }
        String hash = passwords.hash(password);
        store.accounts().change(number, a -> a.withSecret(hash));
        sessions.of(number, "");
        store.journal().append("account.password", Map.of("account", Integer.toString(number)));
        return "redirect:/accounts";
    }
}
