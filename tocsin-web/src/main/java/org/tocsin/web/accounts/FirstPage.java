package org.tocsin.web.accounts;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tocsin.ports.AccountStore.Account;
import org.tocsin.ports.CaseStore;

/** Makes the first administrator, by the link that the start printed. */
@Controller
final class FirstPage {
    private final FirstLink link;
    private final Passwords passwords;
    private final CaseStore store;

    FirstPage(FirstLink link, Passwords passwords, CaseStore store) {
        this.link = link;
        this.passwords = passwords;
        this.store = store;
    }

    @GetMapping("/first/{token}")
    String form(@PathVariable String token, Model model) {
        if (!link.is(token)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("least", Passwords.LEAST);
        return "first";
    }

    @PostMapping("/first/{token}")
    String make(
            @PathVariable String token,
            @RequestParam String name,
            @RequestParam String shown,
            @RequestParam String password,
            @RequestParam String again,
            Model model) {
        String problem = NewAccount.problem(name, shown, password, again, passwords);
        if (!problem.isEmpty()) {
            model.addAttribute("problem", problem);
            model.addAttribute("name", name);
            model.addAttribute("shown", shown);
            return form(token, model);
        }
        Account administrator =
                Account.of(name.strip(), shown.strip(), passwords.hash(password), Set.of("administrator"), "");
        Optional<Integer> number = link.use(token, administrator);
        if (number.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        store.journal().append("account.made", Map.of("account", number.get().toString(), "roles", "administrator"));
        return "redirect:/sign-in?made";
    }
}
