package org.tocsin.extract.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.tocsin.extract.worker.Mode;
import org.tocsin.model.Outcome;
import org.tocsin.model.Reason;

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

    @Test
    void encryptedMail_isNamedSo_andKeepsItsHeaders() {
        Reading inline = Reading.of(
                "m.eml",
                "From: a@example.org\nTo: b@example.org\n\nBonjour\n-----BEGIN PGP MESSAGE-----\nxx\n-----END PGP MESSAGE-----\nFin\n");
        assertThat(inline.result.reason()).isEqualTo(Reason.ENCRYPTED);
        assertThat(inline.text()).contains("Bonjour").contains("Fin").doesNotContain("xx");
        Reading mime = Reading.of(
                "m.eml",
                "From: a@example.org\nContent-Type: multipart/encrypted; boundary=X\n\n--X\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n"
                        + "--X\nContent-Type: application/octet-stream; name=\"encrypted.asc\"\n\n-----BEGIN PGP MESSAGE-----\nxx\n--X--\n");
        assertThat(mime.result.outcome()).isEqualTo(Outcome.PARTLY_READ);
        assertThat(mime.refused).containsExactly("encrypted.asc ENCRYPTED");
    }

    @Test
    void signedMail_isReadAsIfItWereNot() throws Exception {
        byte[] inner =
                "Content-Type: multipart/mixed; boundary=Y\r\n\r\n--Y\r\n\r\nTexte clair\r\n--Y\r\nContent-Type: application/pdf; name=a.pdf\r\n\r\nPDF\r\n--Y--\r\n"
                        .getBytes(StandardCharsets.US_ASCII);
        byte[] cms = new org.bouncycastle.cms.CMSSignedDataGenerator()
                .generate(new org.bouncycastle.cms.CMSProcessableByteArray(inner), true)
                .getEncoded();
        String mail =
                "From: a@example.org\r\nSubject: s\r\nContent-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n"
                        + java.util.Base64.getMimeEncoder().encodeToString(cms);
        Reading reading = Reading.of("m.eml", mail);
        assertThat(reading.result.outcome()).isEqualTo(Outcome.READ);
        assertThat(reading.text()).contains("Texte clair");
        assertThat(reading.members.keySet()).containsExactly("a.pdf");
    }

    @Test
    void clearSignedMail_losesItsSignaturePart() {
        Reading reading = Reading.of(
                "m.eml",
                "From: a@example.org\nContent-Type: multipart/signed; boundary=X; protocol=\"application/pkcs7-signature\"\n\n--X\n\nTexte\n--X\n"
                        + "Content-Type: application/pkcs7-signature; name=smime.p7s\n\nxx\n--X--\n");
        assertThat(reading.text()).contains("Texte");
        assertThat(reading.members).isEmpty();
    }

    @Test
    void uuencodedFilesInAText_areAttachments() {
        Reading reading = Reading.of(
                "m.eml",
                "From: a@example.org\nSubject: s\n\nVoici\nbegin 644 note.txt\n#0V%T\n`\nend\nFin\nbegin 2024 with joy\n");
        assertThat(new String(reading.members.get("note.txt"), StandardCharsets.UTF_8))
                .isEqualTo("Cat");
        assertThat(reading.text())
                .contains("Voici")
                .contains("Fin")
                .contains("with joy")
                .doesNotContain("0V%T");
    }

    @Test
    void mailOfAppleMail_isReadWithoutItsPropertyList() {
        String mail = "From: a@example.org\nSubject: s\n\nTexte\n";
        Reading reading = Reading.of("1.emlx", mail.length() + "\n" + mail + "<?xml version=\"1.0\"?><plist/>");
        assertThat(reading.fields("body")).containsEntry("Subject", "s");
        assertThat(reading.text()).contains("Texte").doesNotContain("plist");
    }

    @Test
    void aDeliveryReport_showsWhoWasNotReached() {
        Reading reading = Reading.of(
                "m.eml",
                "From: a@example.org\nContent-Type: multipart/report; boundary=X\n\n--X\n\nEchec\n--X\nContent-Type: message/delivery-status\n\n"
                        + "Final-Recipient: rfc822; zoe@example.org\n--X--\n");
        assertThat(reading.text()).contains("zoe@example.org");
        assertThat(reading.members).isEmpty();
    }

    @Test
    void partsNestedTooDeep_keepWhatCameBefore() {
        StringBuilder mail = new StringBuilder("From: a@example.org\nSubject: profond\n");
        for (int i = 0; i < 200; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        Reading reading = Reading.of("m.eml", mail.toString());
        assertThat(reading.result.outcome()).isEqualTo(Outcome.PARTLY_READ);
        assertThat(reading.fields("body")).containsEntry("Subject", "profond");
    }
}
