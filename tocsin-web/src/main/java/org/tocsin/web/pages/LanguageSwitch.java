package org.tocsin.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.tocsin.ports.CaseStore;
import org.tocsin.web.access.Member;

/** French or English, remembered by the browser and by the account. */
@Controller
final class LanguageSwitch {
    private final LocaleResolver resolver;
    private final CaseStore store;

    LanguageSwitch(LocaleResolver resolver, CaseStore store) {
        this.resolver = resolver;
        this.store = store;
    }

    @PostMapping("/language")
    String change(
            @RequestParam String to,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication who) {
        Locale chosen = to.equals("fr") ? Locale.FRENCH : Locale.ENGLISH;
        resolver.setLocale(request, response, chosen);
        Member member = Member.of(who);
        if (member != null) {
            store.accounts().change(member.account(), a -> a.speaking(chosen.getLanguage()));
        }
        // A path of ours only: never a way to another server.
        boolean ours = back.matches("/[a-zA-Z0-9][a-zA-Z0-9/_.-]*");
        return "redirect:" + (ours ? back : "/");
    }
}
