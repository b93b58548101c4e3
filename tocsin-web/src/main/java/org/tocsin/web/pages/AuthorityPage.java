package org.tocsin.web.pages;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tocsin.ports.CaseSettings;
import org.tocsin.ports.CaseSettings.ToAuthority;
import org.tocsin.ports.CaseStore;
import org.tocsin.respond.report.Moment;
import org.tocsin.web.access.Member;

/** Takes from the data protection officer when the organisation became aware, and when the authority was notified. */
@Controller
final class AuthorityPage {
    private static final int LONGEST_REFERENCE = 100;

    private final CaseStore store;
    private final Clock clock;

    AuthorityPage(CaseStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @PostMapping("/overview/authority")
    String say(
            @RequestParam String aware,
            @RequestParam(defaultValue = "") String notified,
            @RequestParam(defaultValue = "") String reference,
            Authentication who) {
        ToAuthority said;
        try {
            said = new ToAuthority(moment(aware), moment(notified), reference(reference));
        } catch (IllegalArgumentException e) {
            return "redirect:/?wrong";
        }
        if (said.awareAt() == null) {
            return "redirect:/?wrong";
        }
        CaseSettings settings = store.settings();
        ToAuthority before = settings.toAuthority();
        if (!said.equals(before)) {
            store.settings(settings.with(said));
            note(said, who);
        }
        return "redirect:/";
    }

    /** The moment; null where nothing was said. */
    private @Nullable Instant moment(String written) {
        if (written.isBlank()) {
            return null;
        }
        Instant moment =
                Moment.parse(written, clock.getZone()).orElseThrow(() -> new IllegalArgumentException("no moment"));
        if (moment.isAfter(clock.instant())) {
            throw new IllegalArgumentException("a moment that has not come");
        }
        return moment;
    }

    private static String reference(String written) {
        String text = written.strip();
        if (text.length() > LONGEST_REFERENCE || text.codePoints().anyMatch(Character::isISOControl)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return text;
    }

    /** The moments are in the journal, the words of the reference are not. */
    private void note(ToAuthority said, Authentication who) {
        Map<String, String> facts = new HashMap<>();
        facts.put("account", Integer.toString(Member.required(who).account()));
        facts.put("aware", String.valueOf(said.awareAt()));
        facts.put(
                "notified", said.notifiedAt() == null ? "no" : said.notifiedAt().toString());
        facts.put("reference", said.reference().isEmpty() ? "no" : "yes");
        store.journal().append("authority.said", facts);
    }
}
