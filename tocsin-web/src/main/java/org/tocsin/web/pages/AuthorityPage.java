package org.tocsin.web.pages;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tocsin.respond.report.Moment;

/** Takes from the data protection officer when the organisation became aware, and when the authority was notified. */
@Controller
final class AuthorityPage {
    private final Authority authority;
    private final Clock clock;

    AuthorityPage(Authority authority, Clock clock) {
        this.authority = authority;
        this.clock = clock;
    }

    @PostMapping("/overview/authority")
    String say(
            @RequestParam String aware,
            @RequestParam(defaultValue = "") String notified,
            @RequestParam(defaultValue = "") String reference,
            Authentication who) {
        try {
            authority.say(who, moment(aware, "awareAt"), moment(notified, "notifiedAt"), reference);
            return "redirect:/";
        } catch (Authority.WrongMomentException e) {
            return "redirect:/?wrong";
        }
    }

    /** The moment; null where nothing was said. */
    private @Nullable Instant moment(String written, String field) {
        return written.isBlank()
                ? null
                : Moment.parse(written, clock.getZone()).orElseThrow(() -> new Authority.WrongMomentException(field));
    }
}
