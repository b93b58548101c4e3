package org.tocsin.web.accounts;

import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tocsin.ports.AccountStore.Account;
import org.tocsin.ports.CaseStore;
import org.tocsin.web.access.Member;
import org.tocsin.web.access.SessionEnds;

/** One's own account: roles, password. */
@Controller
final class OwnAccountPage {
    private final CaseStore store;
    private final Passwords passwords;
    private final SessionEnds sessions;

    OwnAccountPage(CaseStore store, Passwords passwords, SessionEnds sessions) {
        this.store = store;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    @GetMapping("/account")
    String show(Authentication who, Model model) {
        model.addAttribute("name", own(who).name());
        model.addAttribute("least", Passwords.LEAST);
        return "account";
    }

    @PostMapping("/account/password")
    String password(
            @RequestParam String old,
            @RequestParam String password,
            @RequestParam String again,
            HttpSession session,
            Authentication who,
            Model model) {
        Account own = own(who);
        String problem = passwords.fits(old, own.secret())
                ? NewAccount.password(password, again, own.name(), passwords)
                : "account.password.old";
        if (!problem.isEmpty()) {
            model.addAttribute("problem", problem);
            return show(who, model);
        }
        String hash = passwords.hash(password);
        store.accounts().change(own.number(), a -> a.withSecret(hash));
        sessions.of(own.number(), session.getId());
        store.journal().append("account.password", Map.of("account", Integer.toString(own.number())));
        return "redirect:/account?done";
    }

    private Account own(Authentication who) {
        return store.accounts().account(Member.required(who).account()).orElseThrow();
    }
}
