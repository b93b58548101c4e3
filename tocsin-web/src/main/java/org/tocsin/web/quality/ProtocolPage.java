package org.tocsin.web.quality;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.tocsin.ports.CaseStore;
import org.tocsin.respond.report.protocol.Protocol;
import org.tocsin.web.access.Member;

/** The protocol for the regulator, in the language of the page. It names no person; that it was made is in the journal. */
@Controller
final class ProtocolPage {
    private final CaseStore store;
    private final Clock clock;

    ProtocolPage(CaseStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @GetMapping("/quality/protocol")
    ResponseEntity<byte[]> protocol(Authentication who, Locale locale) throws IOException {
        Instant now = clock.instant();
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(1 << 17);
        Map<String, String> facts = Protocol.write(store, locale, now, pdf).facts();
        facts.put("language", locale.getLanguage());
        facts.put("account", Integer.toString(Member.required(who).account()));
        store.journal().append("protocol.written", facts);
        String name = "tocsin-protocol-" + LocalDate.ofInstant(now, clock.getZone()) + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(pdf.toByteArray());
    }
}
