package org.tocsin.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.CaseStore;
import org.tocsin.web.access.Member;
import org.tocsin.web.access.Rights;

/** What every page shows around its own part. */
@ControllerAdvice
final class Frame {
    private static final List<String> PLACES = List.of(
            "/",
            "/review",
            "/people",
            "/documents",
            "/unknown",
            "/unread",
            "/quality",
            "/notices",
            "/journal",
            "/accounts");

    private final CaseStore store;

    Frame(CaseStore store) {
        this.store = store;
    }

    @ModelAttribute("member")
    @Nullable
    Member member(@Nullable Authentication who) {
        return Member.of(who);
    }

    /** Also a page that says that the database is away stands in this frame. */
    @ModelAttribute("organisation")
    String organisation(@Nullable Authentication who) {
        try {
            return Member.of(who) == null ? "" : store.settings().organisation();
        } catch (CaseException e) {
            return "";
        }
    }

    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        return request.getRequestURI();
    }

    @ModelAttribute("language")
    String language(Locale locale) {
        return locale.getLanguage().equals("fr") ? "fr" : "en";
    }

    /** Whether this member may take lists away as files. */
    @ModelAttribute("exports")
    boolean exports(@Nullable Authentication who) {
        Member member = Member.of(who);
        return member != null && Rights.allow("/export/people", member.roles());
    }

    /** The places of the menu that this member may enter. */
    @ModelAttribute("places")
    List<String> places(@Nullable Authentication who) {
        Member member = Member.of(who);
        return member == null
                ? List.of()
                : PLACES.stream().filter(p -> Rights.allow(p, member.roles())).toList();
    }
}
