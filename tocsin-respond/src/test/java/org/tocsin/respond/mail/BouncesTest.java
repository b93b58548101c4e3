package org.tocsin.respond.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.NoticeStore.State;

class BouncesTest {
    private final KeptOutbox notices = KeptOutbox.to();

    @TempDir
    private Path folder = Path.of("");

    BouncesTest() {
        for (int i = 1; i <= 9; i++) {
            notices.put(Samples.notice(i, State.ACCEPTED, 1, 0, "p" + i + "@a.example"));
        }
    }

    @Test
    void aMailboxFile_bouncesThoseWhomNoMailReaches() throws IOException {
        String mbox = box(
                report("Delivered-To: retours+" + token(1) + "@hopital.example", "failed", "5.1.1", ""),
                report(
                        "To: retours@hopital.example",
                        "failed",
                        "5.2.1",
                        "Message-ID: <" + token(2) + "@hopital.example>"),
                report("To: retours+" + token(3) + "@hopital.example", "delayed", "4.4.1", ""),
                report("To: retours+" + token(4) + "@hopital.example", "delivered", "2.1.5", ""),
                report(
                        "To: retours+" + token(5).toUpperCase(java.util.Locale.ROOT) + "@hopital.example",
                        "Failed",
                        "4.4.7",
                        ""));
        Bounces.Tally tally = takeIn(file(mbox));
        assertThat(tally).isEqualTo(new Bounces.Tally(3, 0, 2, 0, 0, 0));
        assertThat(List.of(1, 2, 3, 4, 5).stream().map(notices::state))
                .containsExactly(State.BOUNCED, State.BOUNCED, State.ACCEPTED, State.ACCEPTED, State.BOUNCED);
    }

    @Test
    void theSameMailboxTwice_changesNothingMore() throws IOException {
        FileBox box = file(box(report("To: retours+" + token(1) + "@hopital.example", "failed", "5.1.1", "")));
        assertThat(takeIn(box).bounced()).isEqualTo(1);
        assertThat(takeIn(box)).isEqualTo(new Bounces.Tally(0, 1, 0, 0, 0, 0));
    }

    @Test
    void anUncertainMailThatComesBack_isCertain() throws IOException {
        notices.put(Samples.notice(6, State.UNCERTAIN, 1, 0, "p6@a.example"));
        takeIn(file(box(report("To: retours+" + token(6) + "@hopital.example", "failed", "5.1.1", ""))));
        assertThat(notices.state(6)).isEqualTo(State.BOUNCED);
    }

    @Test
    void machinesPeopleAndStrangers_areToldApart() throws IOException {
        String holiday = "To: retours+" + token(1)
                + "@hopital.example\nAuto-Submitted: auto-replied\nSubject: absent\n\nJe suis absente.\n";
        String person = "To: retours+" + token(2) + "@hopital.example\nSubject: Re: vos données\n\nQui êtes-vous ?\n";
        String stranger = report(
                "To: retours+" + new TokenMint(new Samples.PlainSealer("x")).token(1) + "@h.example",
                "failed",
                "5.1.1",
                "");
        String wreck = "Content-Type: multipart/report; report-type=delivery-status\n\n\u0000\u0001 nothing\n";
        Bounces.Tally tally = takeIn(file(box(holiday, person, stranger, wreck)));
        assertThat(tally).isEqualTo(new Bounces.Tally(0, 0, 0, 1, 1, 2));
        assertThat(notices.counts()).containsOnlyKeys(State.ACCEPTED);
    }

    @Test
    void aMaildir_isReadToo() throws IOException {
        Path fresh = Files.createDirectories(folder.resolve("box/new"));
        Files.createDirectories(folder.resolve("box/cur"));
        Files.writeString(
                fresh.resolve("1"), report("To: retours+" + token(1) + "@hopital.example", "failed", "5.1.1", ""));
        assertThat(takeIn(new FileBox(folder.resolve("box"))).bounced()).isEqualTo(1);
    }

    @Test
    void aMailboxThatIsNotThere_isSaid() {
        assertThatThrownBy(() -> takeIn(new FileBox(folder.resolve("none"))))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("mbox");
    }

    @Test
    void aMailboxOnAServer_isReadOnce() throws IOException, MessagingException {
        GreenMail server = new GreenMail(ServerSetupTest.IMAP.dynamicPort())
                .withConfiguration(
                        GreenMailConfiguration.aConfig().withUser("retours@hopital.example", "retours", "geheim"));
        server.start();
        try {
            String mail = report("To: retours+" + token(1) + "@hopital.example", "failed", "5.1.1", "")
                    .replace("\n", "\r\n");
            server.getUserManager()
                    .getUser("retours")
                    .deliver(new MimeMessage(
                            Session.getInstance(new Properties()),
                            new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
            ImapBox box = new ImapBox(
                    "imap://localhost:" + server.getImap().getPort(), "INBOX", "retours", secret("geheim"), null);
            assertThatThrownBy(() -> box.forEach(octets -> {
                        throw new CaseException("the disk is full");
                    }))
                    .hasMessage("the disk is full");
            assertThat(takeIn(box).bounced()).isEqualTo(1);
            assertThat(takeIn(box)).isEqualTo(new Bounces.Tally(0, 0, 0, 0, 0, 0));
        } finally {
            server.stop();
        }
    }

    private Secret secret(String password) throws IOException {
        Path file = folder.resolve("password");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return new Secret(Files.writeString(file, password + "\n"), null);
    }

    private Bounces.Tally takeIn(ReturnBox box) {
        return new Bounces(
                        number -> number < 10 ? Optional.of(notices.get(number)) : Optional.empty(),
                        move -> !notices.move(List.of(move)).isEmpty(),
                        Samples.MINT,
                        Samples.CLOCK)
                .takeIn(box);
    }

    private FileBox file(String mbox) throws IOException {
        return new FileBox(Files.writeString(folder.resolve("mbox"), mbox));
    }

    private static String token(int notice) {
        return Samples.MINT.token(notice);
    }

    private static String box(String... mails) {
        StringBuilder box = new StringBuilder();
        for (String mail : mails) {
            box.append("From MAILER-DAEMON Sun Nov 22 21:00:00 2026\n")
                    .append(mail)
                    .append("\n\n");
        }
        return box.toString();
    }

    /** A report as a mail server writes it. */
    private static String report(String header, String action, String status, String returned) {
        return "From: MAILER-DAEMON@relais.example\n" + header
                + "\nSubject: Undelivered Mail Returned to Sender\nAuto-Submitted: auto-replied\nMIME-Version: 1.0\n"
                + "Content-Type: multipart/report; report-type=delivery-status;\n boundary=\"b/1\"\n\n"
                + "--b/1\nContent-Type: text/plain\n\nI'm sorry.\n\n"
                + "--b/1\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; relais.example\n\n"
                + "Final-Recipient: rfc822; someone@a.example\nAction: " + action + "\nStatus: " + status
                + "\nDiagnostic-Code: smtp; 550 no such user\n\n"
                + "--b/1\nContent-Type: text/rfc822-headers\n\nFrom: avis@hopital.example\n" + returned
                + "\n\n--b/1--\n";
    }
}
