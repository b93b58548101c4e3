package org.tocsin.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.web.Site;

/** Officers and investigators take the protocol with them; the journal knows. */
final class ProtocolPageTest {
    @TempDir
    Path folder;

    @Test
    void who_reports_takes_the_protocol_and_the_journal_keeps_its_hash() throws Exception {
        try (Site site = new Site(folder)) {
            site.account("odile", "dpo");
            site.account("ines", "investigator");
            site.account("rene", "reviewer");
            Site.Visitor odile = site.signedIn("odile");
            assertThat(odile.get("/quality").body()).contains("/quality/protocol");
            HttpResponse<byte[]> pdf = odile.bytes("/quality/protocol");
            assertThat(pdf.statusCode()).isEqualTo(200);
            assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
            assertThat(pdf.headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
            assertThat(pdf.headers().firstValue("Content-Disposition"))
                    .hasValueSatisfying(
                            value -> assertThat(value).matches("attachment;.*tocsin-protocol-\\d{4}.*pdf\"?"));
            assertThat(new String(pdf.body(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
            assertThat(site.lastEvent()).isEqualTo("protocol.written");
            assertThat(site.signedIn("ines").bytes("/quality/protocol").statusCode())
                    .isEqualTo(200);
            Site.Visitor rene = site.signedIn("rene");
            assertThat(rene.get("/quality").body()).doesNotContain("/quality/protocol");
            assertThat(rene.get("/quality/protocol").statusCode()).isEqualTo(403);
        }
    }
}
