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
import org.springframework.stereotype.Component;
import org.tocsin.ports.CaseStore;
import org.tocsin.respond.report.protocol.Protocol;
import org.tocsin.web.review.ViewJournal;

/** The protocol for the regulator as a file. It names no person; that it was made is in the journal. */
@Component
public final class ProtocolFile {
    private final CaseStore store;
    private final ViewJournal views;
    private final Clock clock;

    ProtocolFile(CaseStore store, ViewJournal views, Clock clock) {
        this.store = store;
        this.views = views;
        this.clock = clock;
    }

    /** The protocol of this moment in this language. */
    public ResponseEntity<byte[]> now(Authentication who, Locale locale) throws IOException {
        Instant now = clock.instant();
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(1 << 17);
        Map<String, String> facts = Protocol.write(store, locale, now, pdf).facts();
        facts.put("language", locale.getLanguage());
        views.protocol(who, facts);
        String name = "tocsin-protocol-" + LocalDate.ofInstant(now, clock.getZone()) + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(pdf.toByteArray());
    }
}
