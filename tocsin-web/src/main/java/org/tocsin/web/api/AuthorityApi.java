package org.tocsin.web.api;

import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.web.pages.Authority;
import org.tocsin.web.quality.ProtocolFile;

/** What the authority is told, and how much time is left for it. */
@RestController
@RequestMapping("/api")
final class AuthorityApi {
    private final Authority authority;
    private final ProtocolFile protocol;

    AuthorityApi(Authority authority, ProtocolFile protocol) {
        this.authority = authority;
        this.protocol = protocol;
    }

    /**
     * What was said to and of the authority.
     *
     * @param awareAt    when the organisation became aware
     * @param notifiedAt when the authority was told; left out while it was not
     * @param reference  under which the authority keeps it, at most 100 characters
     */
    public record Notification(
            @Nullable Instant awareAt,
            @Nullable Instant notifiedAt,
            @Nullable String reference) {
        /** Tells nothing of the reference. */
        @Override
        public String toString() {
            return "Notification[" + awareAt + ", " + notifiedAt + "]";
        }
    }

    @Says("The time in which the authority is to be told, and how much of it is left.")
    @GetMapping("/authority")
    AuthorityFigures authority(Locale locale) {
        return AuthorityFigures.of(authority.now(), locale);
    }

    @Says("Keeps when the organisation became aware and when the authority was told. The journal notes a change.")
    @PostMapping("/authority")
    AuthorityFigures sayAuthority(@RequestBody Notification said, Authentication who, Locale locale) {
        String reference = said.reference() == null ? "" : said.reference();
        authority.say(who, said.awareAt(), said.notifiedAt(), reference);
        return AuthorityFigures.of(authority.now(), locale);
    }

    @Says(
            value =
                    "The protocol for the regulator as PDF, in the language asked for. It names no person. The journal notes it.",
            gives = MediaType.APPLICATION_PDF_VALUE)
    @GetMapping("/quality/protocol")
    ResponseEntity<byte[]> protocol(Authentication who, Locale locale) throws IOException {
        return protocol.now(who, locale);
    }
}
