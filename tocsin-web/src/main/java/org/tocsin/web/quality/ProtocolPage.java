package org.tocsin.web.quality;

import java.io.IOException;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The protocol for the regulator, in the language of the page. */
@Controller
final class ProtocolPage {
    private final ProtocolFile protocol;

    ProtocolPage(ProtocolFile protocol) {
        this.protocol = protocol;
    }

    @GetMapping("/quality/protocol")
    ResponseEntity<byte[]> protocol(Authentication who, Locale locale) throws IOException {
        return protocol.now(who, locale);
    }
}
