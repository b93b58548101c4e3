package org.tocsin.respond.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.respond.notice.Block;
import org.tocsin.respond.notice.Message;

class MailComposerTest {
    private static final MailAddress TO = Samples.address("elodie@courriel.example");

    @Test
    void aNotice_saysWhoWritesToWhomAndWhen() throws MessagingException, IOException {
        MimeMessage mail = parsed(compose("Madame Élodie NOËL", Samples.MESSAGE));
        assertThat(mail.getSubject()).isEqualTo(Samples.MESSAGE.subject());
        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("Hôpital de Corbeil");
        assertThat(mail.getHeader("Date", null)).isEqualTo("Sun, 22 Nov 2026 21:00:00 +0100");
        assertThat(mail.getMessageID()).isEqualTo("<" + Samples.MINT.token(7) + "@hopital.example>");
        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
        assertThat(mail.getHeader("X-Mailer")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Madame Élodie NOËL",
                "M. DE LA TOUR D'AUVERGNE JEAN-BAPTISTE",
                "Dr. \"Bob\" <x>, \\ (y)",
                "مريم الزهراء",
                "שרה כהן",
                "Nguyễn Thị Thuỳ Dương",
                "李小龍",
                "Aux parents de Chloé Müller-Łukaszewicz-Ångström-Çelik-Þórðarson, très long nom à replier"
            })
    void aName_arrivesAsItIsWritten(String name) throws MessagingException, IOException {
        Mail mail = compose(name, Samples.MESSAGE);
        InternetAddress to = (InternetAddress) parsed(mail).getAllRecipients()[0];
        assertThat(to.getPersonal()).isEqualTo(name);
        assertThat(to.getAddress()).isEqualTo(TO.text());
        assertThat(new String(mail.content(), StandardCharsets.ISO_8859_1).split("\r\n"))
                .allMatch(line -> line.length() <= 78 && line.chars().allMatch(c -> c < 127));
    }

    @Test
    void aNameWithLinesOfItsOwn_bringsNoHeaderIn() throws MessagingException, IOException {
        MimeMessage mail = parsed(compose("Anne\r\nBcc: paul@ailleurs.example\r\n\r\nx\u202E", Samples.MESSAGE));
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(((InternetAddress) mail.getAllRecipients()[0]).getPersonal())
                .isEqualTo("Anne Bcc: paul@ailleurs.example x");
    }

    @Test
    void theText_standsInBothFormsAndFetchesNothing() throws MessagingException, IOException {
        MimeMultipart parts =
                (MimeMultipart) parsed(compose("Anne", Samples.MESSAGE)).getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        String plain = (String) parts.getBodyPart(0).getContent();
        String html = (String) parts.getBodyPart(1).getContent();
        assertThat(plain)
                .contains("été publiés. Nous vous devons la vérité.")
                .contains("1. Tapez vous-même ameli.fr\r\n2. Changez")
                .contains("- votre numéro")
                .contains("Votre code\r\n01234-56789-ABCDE-FGHJK");
        assertThat(html)
                .contains("<html lang=\"fr\" dir=\"ltr\">")
                .contains("<h1", "<h2", "<ol>", "<ul>", "&lt;ancien&gt; &amp; &quot;usé&quot;")
                .doesNotContainPattern("(?i)<(img|a|script|link|style|iframe|form)[ >]|https?:|url\\(");
    }

    @Test
    void anEasyText_isShownInLargerLetters() throws MessagingException, IOException {
        Message usual = Samples.MESSAGE;
        Message easy = new Message("fr", usual.subject(), usual.blocks(), true);
        MimeMultipart parts = (MimeMultipart) parsed(compose("Anne", easy)).getContent();
        assertThat((String) parts.getBodyPart(1).getContent())
                .contains("font-size:19px")
                .doesNotContain("17px");
    }

    @Test
    void aTextFromRightToLeft_isSetSo() throws MessagingException, IOException {
        Message arabic = new Message("ar", "بياناتك", List.of(new Block.Heading("ما حدث")));
        MimeMultipart parts = (MimeMultipart) parsed(compose("مريم", arabic)).getContent();
        assertThat((String) parts.getBodyPart(1).getContent()).contains("<html lang=\"ar\" dir=\"rtl\">", "ما حدث");
    }

    @Test
    void theEnvelopeSender_namesTheNotice() {
        String token = Samples.MINT.token(7);
        assertThat(compose("Anne", Samples.MESSAGE).sender()).isEqualTo("retours+" + token + "@hopital.example");
        Sender other = new Sender("H", TO, null, "r-{token}@hopital.example");
        assertThat(other.bouncesTo(token)).isEqualTo("r-" + token + "@hopital.example");
    }

    private static Mail compose(String name, Message message) {
        return Samples.composer().compose(7, Samples.recipient(name, TO.text()), TO, message);
    }

    private static MimeMessage parsed(Mail mail) throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail.content()));
    }
}
