package org.tocsin.respond.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.synth.mail.MailSink;

/** STARTTLS and signing in, with a certificate made for the test. */
class ProtectedSendingTest {
    private static final String STORE = "secret-of-the-test";

    @TempDir
    private Path folder = Path.of("");

    private final KeptOutbox outbox = KeptOutbox.to("p1@a.example", "p2@a.example");

    @BeforeEach
    void makeCertificate() throws IOException, InterruptedException {
        keytool(
                "-genkeypair",
                "-alias",
                "sink",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost",
                "-validity",
                "2");
        keytool(
                "-exportcert",
                "-alias",
                "sink",
                "-rfc",
                "-file",
                folder.resolve("ca.pem").toString());
    }

    @Test
    void aProtectedServer_getsUserPasswordAndMails() throws IOException, GeneralSecurityException {
        AtomicReference<String> signedIn = new AtomicReference<>("");
        KeepingManners manners = new KeepingManners() {
            @Override
            public String signIn(String credentials) {
                signedIn.set(new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8));
                return super.signIn(credentials);
            }
        };
        SendReport report = send(manners, tls(), folder.resolve("ca.pem"), MailServer.Protection.STARTTLS);
        assertThat(report.accepted()).isEqualTo(2);
        assertThat(signedIn.get()).endsWith("\0relais\0geheim");
        assertThat(manners.taken()).hasSize(2);
    }

    @Test
    void aServerWithAnUnknownCertificate_getsNothing() throws IOException, GeneralSecurityException {
        KeepingManners manners = new KeepingManners();
        SendReport report = send(manners, tls(), null, MailServer.Protection.STARTTLS);
        assertThat(report.stop()).extracting(Stop::why).isEqualTo(Stop.Why.PROTECTION);
        assertThat(manners.taken()).isEmpty();
        assertThat(outbox.counts()).isEqualTo(Map.of(State.PLANNED, 2L));
    }

    @Test
    void aServerWithoutProtection_getsNeitherPasswordNorMails() throws IOException {
        KeepingManners manners = new KeepingManners() {
            @Override
            public String signIn(String credentials) {
                throw new IllegalStateException("a password in clear");
            }
        };
        SendReport report = send(manners, null, null, MailServer.Protection.STARTTLS);
        assertThat(report.stop()).extracting(Stop::why).isEqualTo(Stop.Why.PROTECTION);
        assertThat(manners.taken()).isEmpty();
    }

    @Test
    void aPasswordThatOthersMayRead_isRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("open"), "geheim");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> new Secret(file, null).reveal())
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void anAddressWithAPassword_isRefusedWithoutRepeatingIt() {
        assertThatThrownBy(() -> MailServer.Address.of("smtp://anne:geheim@relais.example"))
                .isInstanceOf(CaseException.class)
                .hasMessageNotContaining("geheim");
        assertThat(MailServer.Address.of("smtp://relais.example").protection())
                .isEqualTo(MailServer.Protection.STARTTLS);
        assertThat(MailServer.Address.of("smtps://relais.example").port()).isEqualTo(465);
    }

    private SendReport send(
            KeepingManners manners,
            @Nullable SSLSocketFactory tls,
            @Nullable Path authority,
            MailServer.Protection protection)
            throws IOException {
        Path password = folder.resolve("password");
        Files.createFile(password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(password, "geheim\n");
        try (MailSink sink = MailSink.start(0, manners, tls)) {
            MailServer server = new MailServer(
                    new MailServer.Address("localhost", sink.port(), protection),
                    "relais",
                    new Secret(password, null),
                    authority,
                    "test.example",
                    Duration.ofSeconds(20));
            SendTerms terms = new SendTerms(2, 500, 0, List.of(), 0, Duration.ofSeconds(5), 100, false);
            return new SendingWave(
                            outbox, Samples.texts(), Samples.composer(), server, terms, fate -> {}, Samples.CLOCK)
                    .run();
        }
    }

    private SSLSocketFactory tls() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve("store"))) {
            store.load(in, STORE.toCharArray());
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, STORE.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context.getSocketFactory();
    }

    private void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(
                List.of("-keystore", folder.resolve("store").toString(), "-storetype", "PKCS12", "-storepass", STORE));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).isZero();
    }
}
