package org.tocsin.extract.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.tocsin.extract.worker.Mode;
import org.tocsin.model.Outcome;

/** Line ends of mail are written out. */
@SuppressWarnings("StringConcatToTextBlock")
class MailTest {
    private static final String MAIL =
            "From: =?UTF-8?Q?H=C3=A9l=C3=A8ne_Lef=C3=A8vre?= <h.l@example.org>\r\nTo: b@example.org\r\n"
                    + "Subject: Compte rendu\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=X\r\n\r\n"
                    + "--X\r\nContent-Type: multipart/alternative; boundary=Y\r\n\r\n--Y\r\nContent-Type: text/plain; charset=iso-8859-1\r\n"
                    + "Content-Transfer-Encoding: quoted-printable\r\n\r\nPatiente op=E9r=E9e.\r\n--Y\r\nContent-Type: text/html\r\n\r\n<b>Patiente</b>\r\n--Y--\r\n"
                    + "--X\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename*=UTF-8''r%C3%A9sultat.pdf\r\n\r\nPDF\r\n"
                    + "--X\r\nContent-Type: application/pdf\r\n\r\nPDF2\r\n"
                    + "--X\r\nContent-Type: message/rfc822; name=\"suite\"\r\n\r\nFrom: c@example.org\r\n\r\nnested\r\n--X--\r\n";

    @Test
    void aMessage_givesHeadersBodyAndNamedAttachments() {
        Reading reading = Reading.of("m.eml", MAIL);
        assertThat(reading.result.outcome()).isEqualTo(Outcome.READ);
        assertThat(reading.fields("body"))
                .containsEntry("From", "Hélène Lefèvre <h.l@example.org>")
                .containsEntry("Subject", "Compte rendu");
        assertThat(reading.text()).contains("Patiente opérée.");
        assertThat(reading.members.keySet()).containsExactly("résultat.pdf", "part-4.pdf", "suite.eml");
    }

    @Test
    void smallMode_givesNoAttachments() {
        Reading reading = Reading.of("m.eml", MAIL.getBytes(StandardCharsets.UTF_8), Mode.SMALL, 9);
        assertThat(reading.members).isEmpty();
        assertThat(reading.text()).contains("opérée");
    }

    @Test
    void aMailbox_givesItsMessagesUnquoted() {
        String box =
                "From a@example.org Mon Jan  1 10:00:00 2024\nFrom: a@example.org\nSubject: un\n\n>From vous\nFrom ici\n\n"
                        + "From b@example.org Mon Jan  1 10:00:00 2024\nFrom: b@example.org\nSubject: deux\n\ntexte\n";
        Reading reading = Reading.of("b.mbox", box);
        assertThat(reading.result.outcome()).isEqualTo(Outcome.CONTAINER);
        assertThat(reading.members.keySet()).containsExactly("1", "2");
        assertThat(new String(reading.members.get("1"), StandardCharsets.UTF_8))
                .startsWith("From: a@")
                .contains("\nFrom vous\nFrom ici\n");
    }
}
